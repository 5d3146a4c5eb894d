import Model
import Testing

@testable import Renderer

@Suite("Italian of the acts") struct LanguageTests {
  @Test(arguments: [
    ("Assemblea dei Sindaci", "l’Assemblea dei Sindaci", "dell’Assemblea dei Sindaci", "riunita"),
    ("Consiglio comunale", "il Consiglio comunale", "del Consiglio comunale", "riunito"),
    ("GIUNTA COMUNALE", "la GIUNTA COMUNALE", "della GIUNTA COMUNALE", "riunita"),
    ("Unione dei Comuni", "l’Unione dei Comuni", "dell’Unione dei Comuni", "riunita"),
    ("Comunità montana", "la Comunità montana", "della Comunità montana", "riunita"),
    ("Collegio dei docenti", "il Collegio dei docenti", "del Collegio dei docenti", "riunito"),
    (
      "Commissione elettorale", "la Commissione elettorale", "della Commissione elettorale",
      "riunita"
    ),
    ("Board", "Board", "di Board", "riunito"),
  ]) func articlesAgree(name: String, article: String, of: String, gathered: String) {
    let phrase = NounPhrase(name)
    #expect(phrase.withArticle == article)
    #expect(phrase.of == of)
    #expect(phrase.agreeing("riunit") == gathered)
  }

  @Test(arguments: [
    ("Sala consiliare", "presso la Sala consiliare"), ("aula magna", "presso l’aula magna"),
    ("Municipio", "presso il Municipio"), ("Clusone", "in Clusone"),
    ("presso la sede", "presso la sede"), ("la sede comunale", "presso la sede comunale"),
    ("nella residenza municipale", "nella residenza municipale"),
  ]) func placesTakeAPreposition(place: String, words: String) {
    #expect(PlacePhrase.locative(place) == words)
  }

  @Test func datesAndTimesInWords() throws {
    let first = try #require(CalendarDate(year: 2025, month: 1, day: 1))
    #expect(DateWords.day(first) == "primo")
    #expect(DateWords.month(first) == "gennaio")
    #expect(DateWords.year(first) == "duemilaventicinque")
    #expect(DateWords.long(first) == "1° gennaio 2025")
    #expect(DateWords.short(first) == "01/01/2025")
    #expect(
      DateWords.time(try #require(ClockTime(hour: 17, minute: 40)))
        == "diciassette e minuti quaranta")
    #expect(DateWords.time(try #require(ClockTime(hour: 20, minute: 0))) == "venti")
    #expect(DateWords.time(try #require(ClockTime(hour: 1, minute: 5))) == "una e minuti cinque")
  }

  @Test func officesAreSaidOnce() {
    let said: Set<String> = ["verbalizzante", "segretario", "segretaria"]
    #expect(OfficePhrase.telling("La Verbalizzante", beyond: said).isEmpty)
    #expect(OfficePhrase.telling("Segretario comunale", beyond: said) == "Segretario comunale")
    let double = "LA VERBALIZZANTE LA RESPONSABILE DELL'UFFICIO"
    #expect(OfficePhrase.telling(double, beyond: said) == "LA RESPONSABILE DELL'UFFICIO")
    #expect(OfficePhrase.signing(double) == "LA VERBALIZZANTE, LA RESPONSABILE DELL'UFFICIO")
    #expect(OfficePhrase.plain("IL SEGRETARIO COMUNALE") == "Segretario comunale")
    #expect(OfficePhrase.plain("RESPONSABILE UDP") == "RESPONSABILE UDP")
  }

  @Test func numbersAgree() {
    #expect(Agreement.count(0, "astenuto", "astenuti") == "nessun astenuto")
    #expect(Agreement.count(1, "contrario", "contrari") == "1 contrario")
    #expect(Agreement.count(2, "contrari", "contrari") == "2 contrari")
    #expect(Agreement.list(["A"]) == "A")
    #expect(Agreement.list(["Ada", "Ugo", "Elsa"]) == "Ada, Ugo ed Elsa")
    #expect(Agreement.figure(1234.5) == "1.234,5")
    #expect(Agreement.figure(83.812) == "83,812")
    #expect(Agreement.figure(999.9996) == "1.000")
    #expect(Agreement.figure(269) == "269")
    #expect(Agreement.decimals([269, 64]) == 0)
    #expect(Agreement.decimals([284.5, 64, 0.25]) == 2)
    #expect(Agreement.figure(64, decimals: 1) == "64,0")
  }

  @Test func numberedPointsComeApart() {
    #expect(
      NumberedPoints.split("1. di approvare; 2. di dare atto; 3) di pubblicare.")
        == ["di approvare;", "di dare atto;", "di pubblicare."])
    #expect(NumberedPoints.split("di approvare l'art. 2. Poi") == ["di approvare l'art. 2. Poi"])
    #expect(NumberedPoints.split("1. di approvare") == ["1. di approvare"])
  }

  @Test func requirementsAreSaid() {
    let half = Condition(base: .voters, numerator: 1, denominator: 2, isStrict: true)
    let third = Condition(base: .assigned, numerator: 1, denominator: 3, isStrict: false)
    #expect(
      RequirementWords.describe(Requirement(conditions: [half, third]))
        == "più della metà dei votanti e almeno un terzo dei componenti assegnati")
  }

  @Test(arguments: [
    (12, 9, "3 voti oltre i 9 richiesti"), (12, 8, "4 voti oltre gli 8 richiesti"),
    (12, 11, "1 voto oltre gli 11 richiesti"), (11, 11, "esattamente gli 11 richiesti"),
    (10, 11, "1 voto meno degli 11 richiesti"), (81, 80, "1 voto oltre gli 80 richiesti"),
    (2, 1, "1 voto oltre il solo richiesto"), (1, 1, "esattamente quello richiesto"),
    (0, 1, "manca il solo voto richiesto"), (18, 18, "esattamente i 18 richiesti"),
  ]) func aMarginHasTheRightArticle(inFavour: Int, required: Int, words: String) {
    #expect(VoteMargin(inFavour: inFavour, required: required).words.hasSuffix(words))
  }
}
