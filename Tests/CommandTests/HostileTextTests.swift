import Testing

@testable import verbale

/// Texts that nobody writes but files may hold: each is read in time that grows with its length.
struct HostileTextTests {
  private static let patterns = [
    "(", "a (", ") ", "a\n", "- ", "- 5 voti favorevoli;\n", "1 ", "1) Titolo\n", "«\"", "**", "=",
    "| a | sì |\n", "Mario Rossi\n", "Rossi Mario presente\n", "ROSSI BIANCHI ", "---\n", "con-\n",
    "Ordine del giorno:\n1. Titolo uno;\n", "VERBALE DELLA SEDUTA DEL 3 marzo 2025\n", "a\tb\t",
    "favorevoli 5, contrari 2 (Rossi, Bianchi), astenuti 1. ", "Alle 18.10 esce Rossi. ",
    "alle ore 18.10 ", "il 3 marzo 2025 ", "Rossi, ", "è", "€ 1.000,00 ",
    "DELIBERA\ndi approvare\n",
    "D E L I B E R A ", "Allegato A\n", "all'unanimità ", "Rossi: ", "Il Presidente\nMario Rossi\n",
    "deliberazione di Giunta n. 22 del 10.02.2026 ", "Presenti 10\nFavorevoli 8\nContrari 2\n",
    "La seduta è sospesa alle 18.10. Riprende alle 18.20. ",
  ]

  @Test(.timeLimit(.minutes(30)), arguments: patterns)
  func isReadInReasonableTime(_ pattern: String) async {
    let text = String(repeating: pattern, count: 40_000 / pattern.utf8.count)
    let run = await Run(["controlla", "-"], input: Array(text.utf8))
    #expect(run.status <= .wrongInput)
  }
}
