/// The tables of a register on a server, each with the digest of what the catalog says of it: columns,
/// constraints, indexes.
enum ServerTables {
  static let digests = [
    "schemaVersion": "c89aa5ef",
    "recordKind": "324df045",
    "record": "b9c20c21",
    "designation": "aeeabeee",
    "minutes": "7e079e9c",
    "attendance": "9f3048da",
    "resolution": "ff27620e",
    "resolutionSearch": "18ab7db6",
    "vote": "d646c4de",
    "ballot": "87b06f29",
    "candidacy": "9d8a112a",
    "annotation": "a5d90b32",
    "closing": "5ffb33fc",
    "publication": "43d8e3e1",
    "publicationFile": "8fde8daf",
    "publicationOmission": "b72d5f39",
    "publicationEvent": "bf65aff6",
  ]
}
