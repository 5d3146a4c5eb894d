/// Every rule, by family: the order of `verbale regole`.
///
/// Written by hand; a test compares it with the files in `Rules`, so that none is forgotten.
public enum RuleList {
  /// All of them.
  public static let all: [any Rule.Type] =
    reading + quorum + votes + presence + chronology + agenda + form + amounts + acrossSittings

  /// Lettura.
  static let reading: [any Rule.Type] = [
    MinutesNotRecognised.self,
    ColumnsLost.self,
    NamesLost.self,
    RepresentativeWithoutBody.self,
    RollLineUnread.self,
    UnreadableCharacters.self,
  ]

  /// Numero legale.
  static let quorum: [any Rule.Type] = [
    QuorumMissingAtOpening.self,
    QuorumMissingAtVote.self,
    QuorumBelowStated.self,
    QuorumNotFound.self,
    DesertedWithVotes.self,
    DesertedWithQuorum.self,
    SecondCallTooEarly.self,
    WeightBelowQuorum.self,
    WeightsDoNotAddUp.self,
  ]

  /// Voti.
  static let votes: [any Rule.Type] = [
    VotesFewerThanPresent.self,
    VotesExceedPresent.self,
    DeclaredPresentDiffers.self,
    VagueExit.self,
    InFavourNamesDiffer.self,
    AgainstNamesDiffer.self,
    AbstainedNamesDiffer.self,
    VoterWasAway.self,
    AbsentCountedAsAbstained.self,
    VoterNotYetArrived.self,
    VotesTwice.self,
    UnknownVoter.self,
    DissentersUnnamed.self,
    UnanimityWithDissent.self,
    UnanimityWithAbstentions.self,
    OutcomeAgainstMajority.self,
    ApprovedOnTie.self,
    QualifiedMajorityMissing.self,
    AdministratorBelowHalf.self,
    QuotedMajorityMissing.self,
    TallyEmpty.self,
    TallyOnReading.self,
    VoteRecordedTwice.self,
    DecisionWithoutVote.self,
    VotersDiffer.self,
    VotersExceedPresent.self,
    PapersExceedVoters.self,
    PreferencesExceedVoters.self,
    ElectedWithFewerVotes.self,
    OpenVoteOnPersons.self,
    OpenVoteAgainstQuotedRule.self,
    OpenVoteInSchool.self,
    NamesInSecretVote.self,
    SecretVoteByRemote.self,
    TellersMissing.self,
    EnforceabilityWithoutVote.self,
    EnforceabilityWithoutMajority.self,
    EnforceabilityTallyEmpty.self,
    EnforceabilityWrongParagraph.self,
    ConflictOfInterest.self,
    InterestedVoter.self,
    VotesForOneself.self,
    WeightsDiffer.self,
  ]

  /// Presenze.
  static let presence: [any Rule.Type] = [
    PresenceNotMarked.self,
    DeclaredPresentTotalDiffers.self,
    DeclaredAbsentTotalDiffers.self,
    DeclaredMembersDiffer.self,
    ExitMissingFromRoll.self,
    EntryMissingFromRoll.self,
    TimesOfRollAndTextDiffer.self,
    MovementOfUnknown.self,
    LeavesTwice.self,
    EntersTwice.self,
    PresentAfterMovementDiffers.self,
    ReturnWithoutExit.self,
    LeavesForOneBodyOnly.self,
    TwoRepresentativesForOneBody.self,
    MemberListedTwice.self,
    ExcusedButPresent.self,
    DelegationsOverLimit.self,
    DelegationsOverQuotedLimit.self,
    ProxyToAbsentee.self,
    DelegatesNotAdmitted.self,
    DelegationNotSaid.self,
    OnlineWithMembersInRoom.self,
    RemoteInSittingInPerson.self,
    RemoteNotAdmitted.self,
    ChairAbsent.self,
    SecretaryAbsent.self,
    TellerAbsent.self,
    AbsentMemberSpeaks.self,
    SpeaksAfterLeaving.self,
  ]

  /// Cronologia.
  static let chronology: [any Rule.Type] = [
    DateMissing.self,
    DateStatementsDiffer.self,
    DateImpossible.self,
    WeekdayWrong.self,
    OpensBeforeCall.self,
    OpeningTimeMissing.self,
    ClosingTimeMissing.self,
    ClosingBeforeOpening.self,
    TimesNotIncreasing.self,
    TimeOutsideSitting.self,
    SuspensionWithoutResumption.self,
    ResumptionWithoutSuspension.self,
    ResumptionBeforeSuspension.self,
    ApprovesLaterMinutes.self,
    PriorActDatedLater.self,
    PublishedBeforeSitting.self,
  ]

  /// Ordine del giorno.
  static let agenda: [any Rule.Type] = [
    AgendaItemUntreated.self,
    ItemNotOnAgenda.self,
    ItemsOutOfOrder.self,
    TitleChanged.self,
    PeriodDiffersFromTitle.self,
    VoteSubjectDiffers.self,
    ItemNumberRepeated.self,
    ItemNumberDiffers.self,
    AgendaNumbersSkip.self,
    MandateWithoutDecision.self,
    VoteUnderOtherBusiness.self,
  ]

  /// Forma.
  static let form: [any Rule.Type] = [
    FigureAgainstWords.self,
    AccountingOpinionMissing.self,
    PlaceMissing.self,
    ChairMissing.self,
    SecretaryMissing.self,
    SignaturesMissing.self,
    SignatureMissing.self,
    SignerDiffers.self,
    TwoSpellings.self,
    GivenNameDiffers.self,
    ActCitedWithTwoDates.self,
    AnnexNotAttached.self,
  ]

  /// Importi.
  static let amounts: [any Rule.Type] = [
    PartsDoNotAddUp.self,
    PercentagesWrong.self,
    PercentagesNotHundred.self,
  ]

  /// Fra sedute.
  static let acrossSittings: [any Rule.Type] = [
    PreviousMinutesUnknown.self,
    AbstainedAsAbsentWasPresent.self,
    ResolutionNumbersSkip.self,
    ResolutionNumberRepeated.self,
    NumberPastRegister.self,
    SittingGivenTwice.self,
  ]

  /// The rule with an id.
  public static func rule(_ id: String) -> (any Rule.Type)? {
    all.first { $0.about.id == id }
  }
}
