import CLibFuzzer
import FuzzTargets
import Glibc

/// Runs libFuzzer over one target: `fuzz TARGET [options of libFuzzer] [folders]`; without arguments it
/// says the names of the targets.
///
/// What belongs to a target - the longest input, the words - needs not be said.
@main
enum Fuzz {
  /// Where the name stays for the processes that libFuzzer starts, with arguments of its own.
  private static let variable = "VERBALE_FUZZ"
  private static let name = getenv(variable).map { String(cString: $0) }
  private static let target = FuzzTarget.all.first {
    $0.name == name ?? CommandLine.arguments.dropFirst().first
  }

  static func main() {
    guard let target else {
      for target in FuzzTarget.all { print(target.name) }
      exit(CommandLine.arguments.count > 1 ? 2 : 0)
    }
    let words =
      [CommandLine.arguments[0], "-max_len=\(target.longest)"]
      + ["-dict=Tests/Fuzz/Dictionaries/\(target.dictionary.rawValue).dict"]
      + CommandLine.arguments.dropFirst(name == nil ? 2 : 1)
    setenv(variable, target.name, 1)
    var count = CInt(words.count)
    // Kept to the end, as the arguments of any program are.
    let vector = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: words.count + 1)
    for (index, word) in words.enumerated() { vector[index] = strdup(word) }
    vector[words.count] = nil
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = vector
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        Fuzz.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      })
  }

  private static func take(_ bytes: [UInt8]) {
    let start = clock()
    if let fault = target?.fault(of: bytes) { fatalError(fault) }
    // Of the processor, not of the wall: others may be using the machine.
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    if seconds > 1 { fatalError("it takes \(seconds) seconds") }
  }
}
