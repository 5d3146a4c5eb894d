import Foundation
import Hummingbird
import Model
import Register

/// What is looked for in the register, and the form that asks for it.
struct RegisterSearch: Sendable {
  var query = RegisterQuery()
  /// Which page of the answer, from 1.
  let page: Int
  /// Whether nothing was asked for, not even everything.
  let isUnasked: Bool

  init(_ request: Request) throws {
    let fields = try request.asked()
    isUnasked = request.uri.query == nil
    query.words = fields.words("parole")
    query.year = try fields.number("anno", label: "Anno")
    query.body = fields.words("organo")
    query.member = fields.words("componente")
    query.choice = fields.choice("voto")
    query.outcome = fields.choice("esito")
    query.from = try fields.day("dal", label: "Dal")
    query.to = try fields.day("al", label: "Al")
    page = min(try fields.number("pagina", label: "Pagina") ?? 1, 10_000)
    if query.choice != nil, query.member == nil {
      throw DeskFault.malformed("Per cercare un voto indicare anche il componente.")
    }
  }

  /// Whether nothing in particular is looked for.
  var isBlank: Bool { query == RegisterQuery() }

  /// The same search at another page.
  func address(_ page: Int) -> String { encoded(all + [("pagina", String(page))]) }

  /// The organ and year alone, as exports take them.
  var scope: String { encoded(all.filter { ["anno", "organo"].contains($0.0) }) }

  private var all: [(String, String?)] {
    [
      ("parole", query.words), ("anno", query.year.map(String.init)), ("organo", query.body),
      ("componente", query.member), ("voto", query.choice?.rawValue),
      ("esito", query.outcome?.rawValue), ("dal", query.from?.description),
      ("al", query.to?.description),
    ]
  }

  private func encoded(_ pairs: [(String, String?)]) -> String {
    var kept = CharacterSet.alphanumerics
    kept.insert(charactersIn: "-._~")
    return pairs.compactMap { name, value in
      value.map { "\(name)=\($0.addingPercentEncoding(withAllowedCharacters: kept) ?? "")" }
    }.joined(separator: "&")
  }

  /// The form, sent by the browser itself.
  func form(_ bodies: [RegisteredBody]) -> HTML {
    let organs =
      [HTML.option("", "tutti", isChosen: query.body == nil)]
      + bodies.map { .option($0.title, $0.title, isChosen: $0.title == query.body) }
    let outcomes =
      [HTML.option("", "qualunque", isChosen: query.outcome == nil)]
      + [Outcome.approved, .rejected, .deferred, .noted].map {
        .option($0.rawValue, DeskWords.of($0), isChosen: $0 == query.outcome)
      }
    let choices: [(Ballot.Choice, String)] = [
      (.inFavour, "favorevole"), (.against, "contrario"), (.abstained, "astenuto"),
      (.notVoting, "non votante"),
    ]
    let votes =
      [HTML.option("", "qualunque", isChosen: query.choice == nil)]
      + choices.map { .option($0.0.rawValue, $0.1, isChosen: $0.0 == query.choice) }
    let isDetailed =
      query.member != nil || query.outcome != nil || query.from != nil || query.to != nil
    return """
      <form class="ricerca" method="get" action="/registro" role="search">
      <p class="largo"><label for="parole">Parole dell’oggetto o del testo</label>
      <input id="parole" name="parole" type="search"\(HTML.value(query.words)) \
      aria-describedby="aiuto-parole"><span class="guida" id="aiuto-parole">Tutte; fra virgolette in \
      quell’ordine, con l’asterisco l’inizio: convenzion*</span></p>
      <p><label for="organo">Organo</label><select id="organo" name="organo">\(organs)</select></p>
      <p><label for="anno">Anno</label><input id="anno" name="anno" inputmode="numeric" size="5"\
      \(HTML.value(query.year.map(String.init)))></p>
      <details\(isDetailed ? " open" : .nothing as HTML)><summary>Voto, esito e date</summary><div class="campi">
      <p><label for="componente">Componente</label><input id="componente" name="componente"\
      \(HTML.value(query.member)) autocomplete="off"></p>
      <p><label for="voto">Il suo voto</label><select id="voto" name="voto">\(votes)</select></p>
      <p><label for="esito">Esito</label><select id="esito" name="esito">\(outcomes)</select></p>
      <p><label for="dal">Dal</label><input id="dal" name="dal" type="date"\
      \(HTML.value(query.from?.description))></p>
      <p><label for="al">Al</label><input id="al" name="al" type="date"\
      \(HTML.value(query.to?.description))></p></div></details>
      <p class="comandi"><button type="submit" class="principale">Cerca</button> \
      <a href="/registro?tutto">Tutto il registro</a></p>
      </form>
      """
  }
}
