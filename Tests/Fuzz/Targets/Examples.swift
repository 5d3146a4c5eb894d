import Model
import Reader

/// The sitting on which regulations and templates are tried.
enum Examples {
  static let sittings = MinutesReader().sittings(in: SourceText(name: "esempio", text: text))

  static let text = """
    COMUNE DI VALDOMBRA
    Provincia di Belluno

    VERBALE DI DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 7

    L'anno duemilaventitré il giorno dodici del mese di dicembre alle ore 18.30, nella sala
    consiliare, in seduta pubblica di prima convocazione, si è riunito il Consiglio comunale.

    All'appello risultano:
    1. Fontana Irene - Sindaco: presente
    2. Zago Amerigo: presente
    3. Bellati Nerina: presente
    4. Corona Livio: assente
    5. Dal Molin Osvaldo: presente

    Presenti n. 4, assenti n. 1. Presiede il Sindaco Irene Fontana. Partecipa il Segretario
    comunale dott.ssa Carla Viel.

    ORDINE DEL GIORNO
    1. Regolamento dei mercati
    2. Convenzione per il trasporto

    Punto 1. Regolamento dei mercati
    Alle ore 18.45 esce il consigliere Zago Amerigo.
    IL CONSIGLIO COMUNALE
    Con voti favorevoli n. 2, contrari n. 1 (Dal Molin Osvaldo), astenuti n. 0, resi per alzata di
    mano dai n. 3 presenti,
    DELIBERA
    1) di approvare il regolamento dei mercati;
    2) di impegnare la spesa di € 1.250,00.
    Con separata votazione unanime la deliberazione è dichiarata immediatamente eseguibile.

    Punto 2. Convenzione per il trasporto
    Il punto è rinviato.

    La seduta è tolta alle ore 19.10.
    """
}
