/// Every privacy rule, in the order in which they are listed.
public enum PrivacyRuleList {
  /// All of them.
  public static let all: [any PrivacyRule.Type] = [
    HealthShown.self,
    MinorNamed.self,
    HardshipShown.self,
    IncomeShown.self,
    CrimeShown.self,
    FiscalCodeShown.self,
    BankAccountShown.self,
    IdentityDocumentShown.self,
    HomeShown.self,
    BirthShown.self,
    TelephoneShown.self,
    MailAddressShown.self,
  ]

  /// The rule with an id.
  public static func rule(_ id: String) -> (any PrivacyRule.Type)? {
    all.first { $0.about.id == id }
  }
}
