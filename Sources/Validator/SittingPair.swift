/// Two sittings of one council in one text, the second approving the minutes of the first.
enum SittingPair {
  static func example(
    approving date: String = "6 marzo 2025", abstaining: String? = nil
  ) -> Example {
    let vote =
      abstaining.map { "Votazione: favorevoli 3, contrari 0, astenuti 1 (\($0))." }
      ?? "Il verbale è approvato all'unanimità dei presenti."
    return Example(
      sitting(
        "6 marzo 2025", riva: "Presente", verdi: "Assente",
        """
        1. Programma delle manifestazioni

        Relaziona il consigliere Neri. Il programma è approvato all'unanimità dei presenti.
        """)
        + "\n\n"
        + sitting(
          "10 aprile 2025", riva: "Presente", verdi: "Presente",
          """
          1. Approvazione del verbale della seduta del \(date)

          \(vote)

          2. Convenzione per la biblioteca

          Relaziona la consigliera Verdi. La convenzione è approvata all'unanimità dei presenti.
          """),
      regulation: "consiglio-comunale")
  }

  static func sitting(_ date: String, riva: String, verdi: String, _ points: String) -> String {
    """
    COMUNE DI BORGO ALTO
    CONSIGLIO COMUNALE

    VERBALE DELLA SEDUTA DEL \(date.uppercased())

    Il giorno \(date), nella sala consiliare del Municipio, si è riunito il Consiglio comunale in
    prima convocazione. All'appello risultano:

    1. Rossi Anna - Sindaca - Presente
    2. Bianchi Luca - Consigliere - Presente
    3. Verdi Carla - Consigliere - \(verdi)
    4. Neri Piero - Consigliere - Presente
    5. Riva Marco - Consigliere - \(riva)

    Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La Sindaca,
    constatato il numero legale, dichiara aperta la seduta alle ore 18:00.

    \(points)

    La seduta è chiusa alle ore 19:30.

    La Presidente                                  Il Segretario comunale
    Anna Rossi                                     Ugo Marini
    """
  }
}
