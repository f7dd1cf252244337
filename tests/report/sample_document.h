// A small document with every kind of block, made by hand.

#ifndef TESTS_REPORT_SAMPLE_DOCUMENT_H_
#define TESTS_REPORT_SAMPLE_DOCUMENT_H_

#include <string>

#include "tassei/report_document.h"

namespace tassei::testing {

RoadmapChart SampleChart();
ReportTable SampleTable();
ReportDocument SampleDocument();

// A document in which every text is `text`.
ReportDocument DocumentOf(const std::string& text);

}  // namespace tassei::testing

#endif  // TESTS_REPORT_SAMPLE_DOCUMENT_H_
