extension FuzzTarget {
  /// Every target: the readers first, then what is done with what they read.
  package static let all: [FuzzTarget] = [
    minutes, markup, nativeXML, akoma, html, docx, odt, archive, envelope, pdf, pdfPage,
    regulation, arms, roundTrip, check, acts, templates, desk,
  ]
}
