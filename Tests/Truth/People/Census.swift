/// The people and towns to draw from: made up, with the surnames that are words of other things too.
enum Census {
  static let women = [
    "Anna", "Carla", "Elena", "Francesca", "Giulia", "Ilaria", "Lucia", "Maria Grazia", "Marta",
    "Paola", "Rosa", "Sara", "Silvia", "Teresa", "Vittoria", "Chiara", "Daniela", "Beatrice",
    "Maria Luisa", "Nives",
  ]
  static let men = [
    "Aldo", "Bruno", "Carlo", "Dario", "Enzo", "Fabio", "Giorgio", "Ivo", "Luca", "Marco", "Nicola",
    "Paolo", "Pier Luigi", "Renato", "Sergio", "Tito", "Ugo", "Valerio", "Andrea", "Gian Marco",
  ]
  static let surnames = [
    "Abbiati", "Arrighi", "Baldini", "Barbieri", "Bassi", "Bellini", "Benedetti", "Bernardi",
    "Bonfanti", "Brambati", "Calvi", "Campi", "Carminati", "Cattaneo", "Colombi", "Conti", "Costa",
    "D'Angelo", "Dal Pozzo", "Dalla Costa", "De Santis", "Di Marzo", "Donati", "Fabbri", "Fedele",
    "Ferrario", "Fontana", "Franchi", "Fumagalli", "Galimberti", "Gatti", "Giordano", "Grandi",
    "Greco", "Guidi", "Landi", "Leone", "Lo Presti", "Locatelli", "Lombardo", "Longo", "Magni",
    "Mancini", "Marchesi", "Marini", "Mazza", "Meli", "Monti", "Morandi", "Moroni", "Natali",
    "Nicolini", "Orsini", "Pace", "Pagani", "Parodi", "Pellegrini", "Perego", "Pesenti", "Piras",
    "Poli", "Quaranta", "Ravasi", "Ricci", "Riva", "Rizzi", "Rota", "Ruggeri", "Sacchi", "Sala",
    "Salvi", "Santoro", "Scotti", "Serra", "Sforza", "Tagliabue", "Testa", "Tiraboschi", "Tosi",
    "Valle", "Vecchi", "Viganò", "Villa", "Zanetti", "Zoppi", "Ügolini",
  ].filter { !$0.hasPrefix("Ü") }
  static let towns = [
    "Acquanera", "Borgo Sant'Elia", "Casalbuono Terme", "Castel Rovere", "Cerreto Alto",
    "Colle Fosco",
    "Corte Lunga", "Fontechiara", "Gavardello", "Lago di Sopra", "Malga Rossa", "Mezzavalle",
    "Monte Cereto", "Olmeta", "Pian dell'Olmo", "Pieve San Nazario", "Ponteverde", "Prato Scuro",
    "Quinzanello", "Rocca Fiorina", "San Biagio in Colle", "Sant'Alessio d'Orba", "Serravecchia",
    "Torre Annina", "Val Brenna", "Vallelunga Inferiore", "Villa d'Orba", "Zovello",
  ]
  static let valleys = [
    "Val d'Orba", "Alta Brenna", "Valle del Cereto", "Colli Fioriti", "Bassa Olmeta",
  ]

  /// So many persons, no two of one surname.
  static func people(_ count: Int, _ dice: inout Dice) -> [Person] {
    dice.shuffled(surnames).prefix(count).map { surname in
      let isFemale = dice.chance(45)
      return Person(
        first: dice.pick(isFemale ? women : men), last: surname, isFemale: isFemale)
    }
  }
}
