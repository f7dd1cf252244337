import tassei

book = tassei.load("examples/mie-r2/book.json")
assessment = book.as_of("2021-01-31").assess(period="2020")

print(assessment.ratio("行財政改革取組の達成割合"))
for initiative in assessment:
    print(initiative.number, initiative.name, initiative.grade)
print(assessment.explain("3"))

report = assessment.report()
print(", ".join(report.files))
