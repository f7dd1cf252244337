import tassei

book = tassei.load("schemes/nagano/example.json")
table = book.as_of("2018-03-31").assess(period="2017").table().data

print("指標 | 基準値 | 目安値 | 実績値 | 進捗状況")
for indicator in table["indicators"]:
    print(indicator["name"], indicator["baseline"]["value"],
          indicator["target"]["value"], indicator["value"],
          indicator["decision"]["grade"], sep=" | ")
for share in table["measures"][0]["shares"]:
    print(share["grade"], share["count"], share["percent"] + "%")
