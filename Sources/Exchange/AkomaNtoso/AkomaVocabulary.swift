/// The elements of Akoma Ntoso that stand in a line of words.
enum AkomaVocabulary {
  static let inlines: Set<String> = [
    "a", "abbr", "affectedDocument", "argument", "b", "change", "concept", "date", "decoration",
    "def", "del", "docAuthority", "docCommittee", "docDate", "docIntroducer", "docJurisdiction",
    "docNumber", "docProponent", "docPurpose", "docStage", "docStatus", "docTitle", "docType",
    "docketNumber", "embeddedText", "entity", "event", "fillIn", "i", "img", "inline", "ins",
    "judge", "lawyer", "legislature", "location", "marker", "mmod", "mod", "mref",
    "neutralCitation",
    "noteRef", "object", "omissis", "opinion", "organization", "outcome", "party", "person",
    "placeholder", "process", "quantity", "recordedTime", "ref", "relatedDocument", "remark",
    "rmod", "role", "rref", "session", "shortTitle", "signature", "span", "sub", "sup", "term",
    "time", "u", "vote",
  ]
}
