import Model
import Yams

extension FileReader {
  private static let letterheadKeys = [
    "ente", "sottotitolo", "indirizzo", "telefono", "email", "pec", "sito", "codice_fiscale",
    "protocollo", "stemma", "colore", "caratteri",
  ]

  /// The letterhead; nil where the file is silent.
  mutating func letterhead(_ file: Section) -> Letterhead? {
    guard let node = file["carta_intestata"],
      let section = section(node, "«carta_intestata»", keys: Self.letterheadKeys)
    else { return nil }
    var letterhead = Letterhead()
    letterhead.authority = oneLine(section, "ente")
    letterhead.subtitle = oneLine(section, "sottotitolo")
    letterhead.address = lines(section, "indirizzo")
    letterhead.telephone = oneLine(section, "telefono")
    letterhead.mail = mail(section, "email")
    letterhead.certifiedMail = mail(section, "pec")
    letterhead.website = oneLine(section, "sito")
    letterhead.taxCode = taxCode(section)
    letterhead.protocolLine = oneLine(section, "protocollo")
    letterhead.arms = arms(section)
    letterhead.accent = accent(section)
    if let node = section["caratteri"],
      let fonts = self.section(node, "«caratteri»", keys: ["titoli", "testo"])
    {
      letterhead.headingFonts = self.fonts(fonts, "titoli")
      letterhead.textFonts = self.fonts(fonts, "testo")
    }
    return letterhead == Letterhead() ? nil : letterhead
  }

  /// A text that stands on one line of the page.
  private mutating func oneLine(_ section: Section, _ key: String) -> String? {
    text(section, key).map { $0.split { $0.isWhitespace }.joined(separator: " ") }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// One text, or a list of texts.
  private mutating func lines(_ section: Section, _ key: String) -> [String] {
    if section[key]?.sequence == nil { return oneLine(section, key).map { [$0] } ?? [] }
    var lines: [String] = []
    for node in list(section, key) {
      let words = node.scalar.map { $0.string.split { $0.isWhitespace }.joined(separator: " ") }
      if let words, !words.isEmpty {
        lines.append(words)
      } else {
        report(at: node, "una delle voci di «\(key)» non è un testo", "scrivi un testo per riga")
      }
    }
    return lines
  }

  private mutating func mail(_ section: Section, _ key: String) -> String? {
    guard let address = oneLine(section, key) else { return nil }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      !address.contains(where: \.isWhitespace), parts[1].first != ".", parts[1].last != "."
    else {
      report(
        at: section[key], "«\(key)» vale «\(address)», che non è un indirizzo di posta",
        "scrivi l'indirizzo per intero, per esempio protocollo@comune.esempio.it")
      return nil
    }
    return address
  }

  /// Eleven figures, the last of which checks the others, or the sixteen characters of a person's.
  private mutating func taxCode(_ section: Section) -> String? {
    guard let code = oneLine(section, "codice_fiscale") else { return nil }
    let digits = code.compactMap(\.wholeNumberValue)
    let isPersonal =
      code.count == 16 && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard isPersonal || code.count == 11 && digits.count == 11 else {
      report(
        at: section["codice_fiscale"], "«codice_fiscale» vale «\(code)», che non ha 11 cifre",
        "scrivi le 11 cifre, fra virgolette se cominciano con zero, senza spazi")
      return nil
    }
    guard isPersonal || Self.isCoherent(digits) else {
      report(
        at: section["codice_fiscale"],
        "«codice_fiscale» vale «\(code)», ma l'ultima cifra non torna con le altre",
        "controlla le cifre una per una")
      return nil
    }
    return code
  }

  private static func isCoherent(_ digits: [Int]) -> Bool {
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let double = digit.element * 2
      return sum + (digit.offset % 2 == 0 ? digit.element : double > 9 ? double - 9 : double)
    }
    return sum % 10 == 0
  }

  private mutating func arms(_ section: Section) -> Picture? {
    guard let node = section["stemma"],
      let arms = self.section(node, "«stemma»", keys: ["file", "descrizione"])
    else { return nil }
    let description = oneLine(arms, "descrizione")
    if arms["file"] == nil {
      report(at: node, "in «stemma» manca «file»", "scrivi il nome del file SVG o PNG")
    }
    if description == nil {
      report(
        at: node, "in «stemma» manca «descrizione», che serve a chi non vede l'immagine",
        "scrivi per esempio «descrizione: Stemma del Comune»")
    }
    guard let path = text(arms, "file"), let description else { return nil }
    switch attachments(path) {
    case .failure(let error):
      report(
        at: arms["file"], "lo stemma «\(path)» non si può leggere: \(error.reason)",
        "il nome del file si intende a partire dalla cartella del regolamento")
      return nil
    case .success(let bytes):
      do {
        return try PictureReader.read(bytes, alternative: description)
      } catch {
        report(at: arms["file"], "lo stemma «\(path)»: \(error.message)", error.advice)
        return nil
      }
    }
  }

  private mutating func accent(_ section: Section) -> Colour? {
    // Without quotes, YAML takes the sign of a colour for the start of a comment.
    if let key = section.blankKeys["colore"], let line = key.mark?.line,
      let sign = self.line(line).firstIndex(of: "#"),
      let first = self.line(line)[sign...].dropFirst().first, first.isHexDigit
    {
      report(
        at: key, "dopo «colore» il segno # senza virgolette comincia un commento",
        "scrivi il colore fra virgolette, per esempio colore: \"#5b1a1a\"")
      return nil
    }
    guard let written = oneLine(section, "colore") else { return nil }
    guard let colour = Colour(hexadecimal: written) else {
      report(
        at: section["colore"], "«colore» vale «\(written)», che non è un colore",
        "scrivi rosso, verde e blu in sei cifre esadecimali, per esempio \"#5b1a1a\"")
      return nil
    }
    let contrast = colour.contrastOnPaper
    guard contrast >= Colour.leastContrast else {
      report(
        at: section["colore"],
        "«colore» vale «\(written)», troppo chiaro perché le scritte si leggano sul bianco "
          + "(contrasto \(Self.ratio(contrast)) a 1, ne occorre almeno 4,5)",
        "scegli un colore più scuro, per esempio \"\(colour.darkenedForPaper)\"")
      return nil
    }
    return colour
  }

  /// Rounded down, so that no figure shown reaches what it misses.
  private static func ratio(_ contrast: Double) -> String {
    let tenths = Int(contrast * 10)
    return "\(tenths / 10),\(tenths % 10)"
  }

  private mutating func fonts(_ section: Section, _ key: String) -> [String] {
    lines(section, key).filter { name in
      let isName =
        name.count <= 60
        && name.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -".unicodeScalars.contains($0)
        }
      if !isName {
        report(
          at: section[key], "in «\(key)» «\(name)» non è il nome di un carattere",
          "scrivi il solo nome, di lettere, cifre e spazi, per esempio Libertinus Serif")
      }
      return isName
    }
  }
}
