/// The institution whose albo it is, as exports must name it.
public struct BoardOffice: Sendable, Hashable {
  /// Its name: 'Comune di Valdombra'.
  public var name: String
  /// What sort of institution: 'Comune', 'Unione'.
  public var kind: String
  /// Where the site of the albo stands, ended by a slash.
  public var address: String?
  /// The mail address of who looks after it.
  public var mail: String?
  /// Who looks after it.
  public var officer: String?
  /// Its code in the index of public administrations.
  public var ipaCode: String?
  /// The code of its homogeneous organisational area.
  public var areaCode: String?
  /// The name of that area.
  public var areaName: String?
  /// The place of resolutions in its filing plan.
  public var filingIndex: String?
  /// What that place is for.
  public var filingName: String?
  /// Its unique code with a prefix: 'istat:082006'.
  public var uniqueCode: String?
  /// Region, province and municipality, where known.
  public var region: String?
  /// The province.
  public var province: String?
  /// The municipality.
  public var municipality: String?

  /// An institution by its name.
  public init(name: String) {
    self.name = name
    let first = name.split(separator: " ").first.map(String.init) ?? name
    kind = first
  }

  /// The name without the sort: 'Valdombra'.
  public var shortName: String {
    var words = name.split(separator: " ")[...]
    guard words.count > 1, words.first.map(String.init) == kind else { return name }
    words = words.dropFirst()
    if words.count > 1, ["di", "del", "della", "dei"].contains(words.first.map(String.init) ?? "") {
      words = words.dropFirst()
    }
    return words.joined(separator: " ")
  }

  /// The address of a page of the site.
  func page(_ path: String) -> String {
    let base = address ?? ""
    return base + (base.isEmpty || base.hasSuffix("/") ? "" : "/") + path
  }

  /// Reads `voce: valore` lines.
  public static func read(_ text: String) throws(BoardOfficeFault) -> BoardOffice {
    var office: BoardOffice?
    var rest: [(line: Int, key: String, value: String)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.trimmingBlanks
      if words.isEmpty || words.hasPrefix("#") { continue }
      guard let colon = words.firstIndex(of: ":") else {
        throw BoardOfficeFault(line: index + 1, reason: "manca il segno «:» fra voce e valore")
      }
      let key = words[..<colon].trimmingBlanks
      let value = words[words.index(after: colon)...].trimmingBlanks
      if value.isEmpty { continue }
      if key == "ente" {
        office = BoardOffice(name: value)
      } else {
        rest.append((index + 1, key, value))
      }
    }
    guard var office else {
      throw BoardOfficeFault(line: 1, reason: "manca la voce «ente», il nome dell'ente")
    }
    for (line, key, value) in rest {
      switch key {
      case "tipo": office.kind = value
      case "indirizzo":
        guard value.hasPrefix("https://") || value.hasPrefix("http://") else {
          throw BoardOfficeFault(
            line: line, reason: "l'indirizzo del sito deve cominciare con https://")
        }
        office.address = value
      case "posta": office.mail = value
      case "responsabile": office.officer = value
      case "codice_ipa": office.ipaCode = value
      case "codice_aoo": office.areaCode = value
      case "nome_aoo": office.areaName = value
      case "classificazione": office.filingIndex = value
      case "voce_di_classificazione": office.filingName = value
      case "codice_univoco": office.uniqueCode = value
      case "regione": office.region = value
      case "provincia": office.province = value
      case "comune": office.municipality = value
      default:
        throw BoardOfficeFault(
          line: line,
          reason: "la voce «\(key)» non esiste; le voci sono: \(keys.joined(separator: ", "))")
      }
    }
    return office
  }

  private static let keys = [
    "ente", "tipo", "indirizzo", "posta", "responsabile", "codice_ipa", "codice_aoo", "nome_aoo",
    "classificazione", "voce_di_classificazione", "codice_univoco", "regione", "provincia",
    "comune",
  ]
}

/// What is wrong in the file of the institution's data.
public struct BoardOfficeFault: Error, Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// What, in Italian.
  public let reason: String
}

extension StringProtocol {
  fileprivate var trimmingBlanks: String {
    let kept = drop { $0.isWhitespace }
    guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(kept[...last])
  }
}
