#include "lib/rules/dmn_diagram.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "lib/text/hash_map.h"

namespace tassei::internal {
namespace {

// In the units of the diagram.
constexpr std::size_t kMargin = 160;
constexpr std::size_t kColumnWidth = 220;
constexpr std::size_t kLevelHeight = 160;

struct Shape {
  std::string_view id;
  std::size_t width;
  std::size_t height;
  bool collapsed = false;
  std::size_t level = 0;  // From the bottom.
  std::size_t column = 0;
  std::size_t x = 0;
  std::size_t y = 0;
};

// Requires elements with ids of their own.
class Diagram {
 public:
  Diagram(const ModelParts& model,
          const std::vector<WrittenRequirement>& requirements)
      : requirements_(requirements) {
    for (const InputDataParts& input : model.inputs) Add({input.id, 125, 45});
    for (const KnowledgeParts& knowledge : model.knowledge) {
      Add({knowledge.id, 135, 46});
    }
    for (const DecisionParts& decision : model.decisions) {
      Add({decision.id, 180, 80});
    }
    RaiseAboveRequired();
    AddServices(model.services);
    Place();
  }

  void Write(IdMaker& ids, XmlWriter& xml) const {
    xml.Begin("dmndi:DMNDI");
    xml.Begin("dmndi:DMNDiagram").Attribute("id", ids.Make("diagram"));
    for (const Shape& shape : shapes_) WriteShape(shape, ids, xml);
    for (const WrittenRequirement& requirement : requirements_) {
      WriteEdge(requirement, ids, xml);
    }
    xml.End();
    xml.End();
  }

 private:
  void Add(const Shape& shape) {
    places_.emplace(shape.id, shapes_.size());
    shapes_.push_back(shape);
  }

  // What is not in this model has no shape.
  const Shape* Find(std::string_view id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? nullptr : &shapes_[found->second];
  }

  // Takes off what all requirements of are levelled, level by level. What is
  // in a circle stays where it is.
  void RaiseAboveRequired() {
    std::vector<std::size_t> waiting_for(shapes_.size(), 0);
    std::vector<std::vector<std::size_t>> above(shapes_.size());
    for (const WrittenRequirement& requirement : requirements_) {
      const auto source = places_.find(requirement.source);
      const auto target = places_.find(requirement.target);
      if (source == places_.end() || target == places_.end()) continue;
      above[source->second].push_back(target->second);
      ++waiting_for[target->second];
    }
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
      if (waiting_for[i] == 0) ready.push_back(i);
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
      for (const std::size_t target : above[ready[next]]) {
        std::size_t& level = shapes_[target].level;
        level = std::max(level, shapes_[ready[next]].level + 1);
        if (--waiting_for[target] == 0) ready.push_back(target);
      }
    }
  }

  std::size_t TopLevel() const {
    std::size_t top = 0;
    for (const Shape& shape : shapes_) top = std::max(top, shape.level);
    return top;
  }

  void AddServices(const std::vector<ServiceParts>& services) {
    const std::size_t level = TopLevel() + 1;
    for (const ServiceParts& service : services) {
      Add({service.id, 180, 80, true, level});
    }
  }

  void Place() {
    const std::size_t top = TopLevel();
    std::vector<std::size_t> used(top + 1, 0);
    for (Shape& shape : shapes_) {
      shape.column = used[shape.level]++;
      shape.x = kMargin + shape.column * kColumnWidth;
      shape.y = kMargin / 2 + (top - shape.level) * kLevelHeight;
    }
  }

  static void WritePoint(std::string_view element, std::size_t x, std::size_t y,
                         XmlWriter& xml) {
    xml.Begin(element)
        .Attribute("x", std::to_string(x))
        .Attribute("y", std::to_string(y))
        .End();
  }

  static void WriteShape(const Shape& shape, IdMaker& ids, XmlWriter& xml) {
    const std::string id(shape.id);
    xml.Begin("dmndi:DMNShape")
        .Attribute("id", ids.Make(id + "_shape"))
        .Attribute("dmnElementRef", id);
    if (shape.collapsed) xml.Attribute("isCollapsed", "true");
    xml.Begin("dc:Bounds")
        .Attribute("height", std::to_string(shape.height))
        .Attribute("width", std::to_string(shape.width))
        .Attribute("x", std::to_string(shape.x))
        .Attribute("y", std::to_string(shape.y))
        .End();
    xml.End();
  }

  // From the upper edge of what is required to the lower one of what requires.
  void WriteEdge(const WrittenRequirement& requirement, IdMaker& ids,
                 XmlWriter& xml) const {
    const Shape* const source = Find(requirement.source);
    const Shape* const target = Find(requirement.target);
    if (source == nullptr || target == nullptr) return;
    xml.Begin("dmndi:DMNEdge")
        .Attribute("id", ids.Make(requirement.id + "_edge"))
        .Attribute("dmnElementRef", requirement.id);
    WritePoint("di:waypoint", source->x + source->width / 2, source->y, xml);
    WritePoint("di:waypoint", target->x + target->width / 2,
               target->y + target->height, xml);
    xml.End();
  }

  const std::vector<WrittenRequirement>& requirements_;
  std::vector<Shape> shapes_ = {};
  HashMap<std::string_view, std::size_t> places_ = {};
};

}  // namespace

void WriteDiagram(const ModelParts& model,
                  const std::vector<WrittenRequirement>& requirements,
                  IdMaker& ids, XmlWriter& xml) {
  Diagram(model, requirements).Write(ids, xml);
}

}  // namespace tassei::internal
