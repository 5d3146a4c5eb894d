import ArgumentParser

/// The format of what is written: as asked, or as the name after `-o` tells, or the usual one.
protocol OutputFormat: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {
  /// The one used when nothing tells.
  static var usual: Self { get }
}

extension OutputFormat {
  static func chosen(_ asked: Self?, for output: OutputOptions) -> Self {
    asked ?? output.suffix.flatMap { Self(rawValue: $0 == "txt" ? "testo" : $0) } ?? usual
  }

  /// What the help says of the option.
  static var help: ArgumentHelp {
    ArgumentHelp(
      "Il formato (senza: quello del nome dopo -o, altrimenti \(usual.rawValue)).",
      valueName: "formato")
  }
}
