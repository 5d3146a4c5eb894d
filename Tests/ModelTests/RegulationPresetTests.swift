import Model
import Regulations
import Testing

@Suite struct RegulationPresetTests {
  @Test func sixPresetsAreThere() {
    #expect(
      RegulationLoader.presetNames == [
        "assemblea-quote", "assemblea-sindaci-ambito", "consiglio-comunale", "giunta-comunale",
        "organo-collegiale", "organo-scolastico", "unione-comuni",
      ])
  }

  @Test(arguments: RegulationLoader.presetNames)
  func everyPresetLoads(name: String) throws {
    let regulation = try RegulationLoader.preset(named: name)
    #expect(regulation.id == name)
    #expect(regulation.abstainersAreVoters == false)
    // In a school the law gives the president the casting vote (D.Lgs. 297/1994, art. 37, c. 3).
    #expect(regulation.castingVote == (name == "organo-scolastico"))
    #expect(regulation.assigned == nil)
    #expect(regulation.ordinaryMajority?.conditions.map(\.base) == [.voters])
    // Every requirement says where it comes from.
    for requirement in [regulation.ordinaryMajority, regulation.enforceabilityMajority]
      + regulation.quorum.values.map(Optional.some)
      + regulation.specialMajorities.map({ Optional.some($0.requirement) })
    {
      if let requirement { #expect(requirement.source != nil) }
    }
  }

  @Test func councilHasTheFloorsOfLaw() throws {
    let council = try RegulationLoader.preset(named: "consiglio-comunale")
    #expect(council.kind == .council)
    #expect(council.isLocalAuthority)
    #expect(council.mayorInBase == false)
    for call in [Call.first, .second] {
      let quorum = try #require(council.quorum[call])
      #expect(quorum.conditions.map { $0.required(of: 16) } == [6])
      #expect(quorum.conditions.map { $0.required(of: 12) } == [4])
      #expect(quorum.source == "D.Lgs. 267/2000, art. 38, c. 2")
    }
    #expect(council.ordinaryMajority?.conditions.map { $0.required(of: 7) } == [4])
    #expect(council.ordinaryMajority?.conditions.map { $0.required(of: 8) } == [5])
    #expect(council.enforceabilityMajority?.conditions.map { $0.required(of: 13) } == [7])
    #expect(
      council.specialMajorities.map(\.title) == ["Statuto comunale", "regolamento del Consiglio"])
    #expect(
      council.specialMajorities.map { $0.requirement.conditions.map { $0.required(of: 17) } }
        == [[12], [9]])
    #expect(council.dissentersNamed == true)
    #expect(council.secretOnPersons == true)
    #expect(council.remoteAdmitted == nil)
    #expect(council.delegatesAdmitted == nil)
  }

  @Test func executiveNeedsAMajorityOfItsComponents() throws {
    let executive = try RegulationLoader.preset(named: "giunta-comunale")
    #expect(executive.quorum[.first]?.conditions.map { $0.required(of: 5) } == [3])
    #expect(executive.quorum[.second] == nil)
    #expect(executive.hasEnforceability)
    #expect(executive.enforceabilityMajority?.conditions.map { $0.required(of: 6) } == [4])
  }

  @Test func mayorsAssemblyIsNoLocalAuthority() throws {
    let assembly = try RegulationLoader.preset(named: "assemblea-sindaci-ambito")
    #expect(!assembly.isLocalAuthority)
    #expect(!assembly.hasEnforceability)
    #expect(assembly.quorum[.first]?.conditions.map { $0.required(of: 38) } == [20])
    #expect(assembly.quorum[.second] == nil)
  }

  @Test func weightedAssemblyWeighs() throws {
    let assembly = try RegulationLoader.preset(named: "assemblea-quote")
    let quorum = try #require(assembly.quorum[.first]?.conditions.first)
    #expect(quorum.measure == .quotas)
    #expect(!quorum.isSatisfied(weight: 500, of: 1000))
    #expect(quorum.isSatisfied(weight: 500.01, of: 1000))
    #expect(assembly.ordinaryMajority?.conditions.map(\.measure) == [.quotas])
  }

  @Test func unionLeavesQuorumToItsStatute() throws {
    let union = try RegulationLoader.preset(named: "unione-comuni")
    #expect(union.quorum.isEmpty)
    #expect(union.isLocalAuthority)
    #expect(union.hasEnforceability)
  }

  @Test func unknownPresetNamesTheNearest() {
    let error = #expect(throws: RegulationError.self) {
      try RegulationLoader.preset(named: "consiglio-comunlae")
    }
    #expect(
      error?.description == """
        consiglio-comunlae: non è né un file né un regolamento fornito con il programma; intendevi \
        «consiglio-comunale»? quelli forniti sono: assemblea-quote, assemblea-sindaci-ambito, \
        consiglio-comunale, giunta-comunale, organo-collegiale, organo-scolastico, unione-comuni
        """)
  }

  @Test func mayorCountsInMajoritiesAndNotInTheQuorumOfLaw() throws {
    var council = try RegulationLoader.preset(named: "consiglio-comunale")
    council.assigned = 12
    #expect(council.assignedForQuorum == 12)
    #expect(council.assignedForMajorities == 13)
    var college = try RegulationLoader.preset(named: "organo-collegiale")
    college.assigned = 12
    #expect(college.assignedForQuorum == 12)
    #expect(college.assignedForMajorities == 12)
  }
}
