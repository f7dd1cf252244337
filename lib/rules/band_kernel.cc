#include "lib/rules/band_kernel.h"

#include <array>
#include <cstring>

// Compiled once for each instruction set; the best is chosen when it runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "lib/rules/band_kernel.cc"
#include "hwy/foreach_target.h"
#include "hwy/highway.h"

#ifndef LIB_RULES_BAND_KERNEL_STEPS_
#define LIB_RULES_BAND_KERNEL_STEPS_
namespace tassei::internal {

// Bands in the integers of the vectors' lanes.
template <typename Lane>
struct Steps {
  std::size_t count = 0;
  std::array<Lane, kMostKernelCuts> last_before = {};  // Cuts less 1.
  std::array<Lane, kMostKernelCuts + 1> results = {};
  Lane on_null = 0;

  explicit Steps(const Bands& bands)
      : count(bands.cuts.size()), on_null(bands.on_null) {
    results[0] = bands.results[0];
    for (std::size_t i = 0; i < count; ++i) {
      last_before[i] = static_cast<Lane>(bands.cuts[i] - 1);
      results[i + 1] = bands.results[i + 1];
    }
  }
};

}  // namespace tassei::internal
#endif  // LIB_RULES_BAND_KERNEL_STEPS_

HWY_BEFORE_NAMESPACE();
namespace tassei::internal::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

template <class D, class V, typename Lane>
HWY_INLINE V StepsOf(D d, V values, const Steps<Lane>& steps) {
  V result = hn::Set(d, steps.results[0]);
  for (std::size_t i = 0; i < steps.count; ++i) {
    result = hn::IfThenElse(hn::Gt(values, hn::Set(d, steps.last_before[i])),
                            hn::Set(d, steps.results[i + 1]), result);
  }
  return result;
}

// The validity of the lanes from entry `first` on, a multiple of their number.
template <class D>
HWY_INLINE hn::Mask<D> ValidLanes(D d, const std::byte* validity,
                                  std::size_t first) {
  const std::size_t lanes = hn::Lanes(d);
  std::array<uint8_t, 8> bits = {};  // As many as a mask may be read from.
  std::memcpy(bits.data(), validity + first / 8, (lanes + 7) / 8);
  if (lanes < 8) bits[0] = static_cast<uint8_t>(bits[0] >> (first % 8));
  return hn::LoadMaskBits(d, bits.data());
}

template <class D>
HWY_INLINE hn::Vec<D> LoadAs(D d, const int32_t* values) {
  return hn::LoadU(d, values);
}
template <class D>
HWY_INLINE hn::Vec<D> LoadAs(D d, const int64_t* values) {
  return hn::LoadU(d, values);
}
template <class D, typename Entry>
HWY_INLINE hn::Vec<D> LoadAs(D d, const Entry* values) {
  return hn::PromoteTo(d, hn::LoadU(hn::Rebind<Entry, D>(), values));
}

template <class D>
HWY_INLINE void StoreResults(D d, hn::Vec<D> results, bool add, int32_t* out) {
  if (add) results = hn::Add(results, hn::LoadU(d, out));
  hn::StoreU(results, d, out);
}

HWY_INLINE void StoreAs(hn::ScalableTag<int32_t> d, hn::Vec<decltype(d)> result,
                        bool add, int32_t* out) {
  StoreResults(d, result, add, out);
}
HWY_INLINE void StoreAs(hn::ScalableTag<int64_t> d, hn::Vec<decltype(d)> result,
                        bool add, int32_t* out) {
  const hn::RebindToUnsigned<decltype(d)> bits;
  const hn::Rebind<uint32_t, decltype(d)> narrow_bits;
  const hn::Rebind<int32_t, decltype(d)> narrow;
  const auto low = hn::TruncateTo(narrow_bits, hn::BitCast(bits, result));
  StoreResults(narrow, hn::BitCast(narrow, low), add, out);
}

// Entries that fill no vector.
template <typename Entry, typename Lane>
void ApplyToRest(const EntryBlock& entries, const Steps<Lane>& steps, bool add,
                 std::size_t first, std::span<int32_t> out) {
  for (std::size_t i = first; i < out.size(); ++i) {
    Entry entry;
    std::memcpy(&entry, entries.values + i * sizeof(Entry), sizeof(Entry));
    Lane result = steps.results[0];
    for (std::size_t k = 0; k < steps.count; ++k) {
      if (entry > steps.last_before[k]) result = steps.results[k + 1];
    }
    if (entries.validity != nullptr &&
        (std::to_integer<unsigned>(entries.validity[i / 8]) >> (i % 8) & 1U) ==
            0) {
      result = steps.on_null;
    }
    out[i] = static_cast<int32_t>(result) + (add ? out[i] : 0);
  }
}

template <typename Entry, typename Lane>
void Apply(const EntryBlock& entries, const Bands& bands, bool add,
           std::span<int32_t> out) {
  const Steps<Lane> steps(bands);
  const hn::ScalableTag<Lane> d;
  const std::size_t lanes = hn::Lanes(d);
  const auto* const values = reinterpret_cast<const Entry*>(entries.values);
  std::size_t i = 0;
  for (; i + lanes <= out.size(); i += lanes) {
    hn::Vec<decltype(d)> result = StepsOf(d, LoadAs(d, values + i), steps);
    if (entries.validity != nullptr) {
      result = hn::IfThenElse(ValidLanes(d, entries.validity, i), result,
                              hn::Set(d, steps.on_null));
    }
    StoreAs(d, result, add, out.data() + i);
  }
  ApplyToRest<Entry>(entries, steps, add, i, out);
}

void ApplyBandsHere(const EntryBlock& entries, const Bands& bands, bool add,
                    std::span<int32_t> out) {
  switch (entries.width) {
    case 8:
      return Apply<int8_t, int32_t>(entries, bands, add, out);
    case 16:
      return Apply<int16_t, int32_t>(entries, bands, add, out);
    case 32:
      return Apply<int32_t, int32_t>(entries, bands, add, out);
    default:
      return Apply<int64_t, int64_t>(entries, bands, add, out);
  }
}

}  // namespace tassei::internal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace tassei::internal {

HWY_EXPORT(ApplyBandsHere);

void ApplyBands(const EntryBlock& entries, const Bands& bands, bool add,
                std::span<int32_t> results) {
  HWY_DYNAMIC_DISPATCH(ApplyBandsHere)(entries, bands, add, results);
}

}  // namespace tassei::internal
#endif  // HWY_ONCE
