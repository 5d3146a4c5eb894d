import Foundation
import Model
import Testing

@testable import Regulations

/// What a regulation may put at the head of the acts, and what it may not.
@Suite struct LetterheadTests {
  private func load(
    _ lines: String, files: [String: String] = [:]
  ) throws -> Letterhead? {
    let text =
      "tipo: altro\ncarta_intestata:\n"
      + lines.split(separator: "\n").map { "  \($0)\n" }.joined()
    return try RegulationLoader.load(text: text, name: "r.yaml") { path in
      files[path].map { .success(Array($0.utf8)) }
        ?? .failure(AttachmentError("il file non esiste"))
    }.letterhead
  }

  private func complaint(_ lines: String, files: [String: String] = [:]) -> String? {
    do {
      _ = try load(lines, files: files)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func silentRegulationsHaveNone() throws {
    #expect(try RegulationLoader.load(text: "tipo: altro\n", name: "r.yaml").letterhead == nil)
    for name in RegulationLoader.presetNames {
      #expect(try RegulationLoader.preset(named: name).letterhead == nil)
    }
  }

  @Test func everyLineIsRead() throws {
    let letterhead = try #require(
      try load(
        """
        ente: Comune  di Alba Nuova
        sottotitolo: Provincia di Prova
        indirizzo: [Via Lunga 3, 00000 Alba Nuova]
        telefono: 0000 111
        email: a@b.example
        pec: c@d.example
        sito: www.b.example
        codice_fiscale: "00123450256"
        protocollo: Prot. n. ____
        colore: 5b1a1a
        caratteri:
          titoli: Libertinus Sans
          testo: [Libertinus Serif, Gentium Plus]
        """))
    #expect(letterhead.authority == "Comune di Alba Nuova")
    #expect(letterhead.address == ["Via Lunga 3", "00000 Alba Nuova"])
    #expect(letterhead.taxCode == "00123450256")
    #expect(letterhead.accent?.description == "#5b1a1a")
    #expect(letterhead.headingFonts == ["Libertinus Sans"])
    #expect(letterhead.textFonts == ["Libertinus Serif", "Gentium Plus"])
    #expect(letterhead.hasHead)
  }

  @Test(arguments: [
    (
      "stema: x",
      "r.yaml:3:3: la voce «stema» non esiste in «carta_intestata»; intendevi «stemma»?"
    ),
    (
      "email: nessuna",
      "r.yaml:3:10: «email» vale «nessuna», che non è un indirizzo di posta; scrivi l'indirizzo per "
        + "intero, per esempio protocollo@comune.esempio.it"
    ),
    (
      "codice_fiscale: 123",
      "r.yaml:3:19: «codice_fiscale» vale «123», che non ha 11 cifre; scrivi le 11 cifre, fra "
        + "virgolette se cominciano con zero, senza spazi"
    ),
    (
      "codice_fiscale: \"00123450257\"",
      "r.yaml:3:19: «codice_fiscale» vale «00123450257», ma l'ultima cifra non torna con le altre; "
        + "controlla le cifre una per una"
    ),
    (
      "colore: #5b1a1a",
      "r.yaml:3:3: dopo «colore» il segno # senza virgolette comincia un commento; scrivi il colore "
        + "fra virgolette, per esempio colore: \"#5b1a1a\""
    ),
    (
      "colore: rosso",
      "r.yaml:3:11: «colore» vale «rosso», che non è un colore; scrivi rosso, verde e blu in sei "
        + "cifre esadecimali, per esempio \"#5b1a1a\""
    ),
    (
      "colore: \"#ffcc00\"",
      "r.yaml:3:11: «colore» vale «#ffcc00», troppo chiaro perché le scritte si leggano sul bianco "
        + "(contrasto 1,5 a 1, ne occorre almeno 4,5); scegli un colore più scuro, per esempio "
        + "\"#8e7200\""
    ),
    (
      "caratteri:\n  testo: \"Arial; } body { color: red\"",
      "r.yaml:4:12: in «testo» «Arial; } body { color: red» non è il nome di un carattere; scrivi il "
        + "solo nome, di lettere, cifre e spazi, per esempio Libertinus Serif"
    ),
    (
      "stemma:\n  file: manca.svg\n  descrizione: Stemma",
      "r.yaml:4:11: lo stemma «manca.svg» non si può leggere: il file non esiste; il nome del file si "
        + "intende a partire dalla cartella del regolamento"
    ),
    (
      "stemma:\n  file: a.svg",
      "r.yaml:4:5: in «stemma» manca «descrizione», che serve a chi non vede l'immagine; scrivi per "
        + "esempio «descrizione: Stemma del Comune»"
    ),
  ]) func faultsAreExplained(lines: String, message: String) {
    #expect(complaint(lines) == message)
  }

  @Test func contrastIsThatOfTheGuidelines() throws {
    func contrast(_ text: String) throws -> Double {
      try #require(Colour(hexadecimal: text)).contrastOnPaper
    }
    #expect(abs(try contrast("#000000") - 21) < 0.001)
    #expect(abs(try contrast("#fff") - 1) < 0.001)
    #expect(abs(try contrast("#767676") - 4.54) < 0.01)
    let dark = try #require(Colour(hexadecimal: "#ffcc00")).darkenedForPaper
    #expect(dark.contrastOnPaper >= 4.5)
  }
}
