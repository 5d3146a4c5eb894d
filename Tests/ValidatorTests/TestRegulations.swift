import Model

/// The regulation an example is checked under.
enum TestRegulations {
  static func regulation(for sitting: Sitting, named id: String?) -> Regulation {
    Regulation(id: id ?? "prova", title: "Prova", kind: sitting.body.kind)
  }
}
