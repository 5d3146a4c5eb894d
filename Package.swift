// swift-tools-version:6.1
import PackageDescription

/// Where libFuzzer is, when the fuzzer is what is built (`make fuzz`): every module of ours then tells
/// it where a run has been.
let libFuzzer = Context.environment["LIBFUZZER"]

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .unsafeFlags(["-warnings-as-errors"] + (libFuzzer == nil ? [] : ["-sanitize=fuzzer"])),
]

/// A program that answers at once is loaded at once: a hundred thousand addresses to set right take a
/// few bytes each, and none of its names is offered to the libraries it opens.
let quickToLoad = [
  "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker",
  "pack-relative-relocs",
]

let package = Package(
  name: "verbale",
  products: [
    .executable(name: "verbale", targets: ["verbale"]),
    .library(
      name: "VerbaleKit",
      targets: [
        "Exchange", "Model", "NoticeBoard", "Reader", "Register", "Regulations", "Renderer",
        "Validator",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibZip", path: "Sources/CLibZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CDrawing", path: "Sources/CDrawing"),
    .systemLibrary(name: "CRename", path: "Sources/CRename"),
    .systemLibrary(name: "CFileTimes", path: "Sources/CFileTimes"),
    .systemLibrary(name: "CLibPQ", path: "Sources/CLibPQ"),
    .systemLibrary(
      name: "CLibCrypto", path: "Sources/CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CPango", path: "Sources/CPango", pkgConfig: "pangoft2",
      providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CHyphen", path: "Sources/CHyphen", providers: [.apt(["libhyphen-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", path: "Sources/CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "Model", swiftSettings: strict),
    .target(name: "Spreadsheet", dependencies: ["CXLSXWriter", "Model"], swiftSettings: strict),
    .target(name: "Archive", dependencies: ["CLibZip"], swiftSettings: strict),
    .target(name: "XML", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(
      name: "Exchange", dependencies: ["Model", "XML"], exclude: ["Markup/Markup.md"],
      swiftSettings: strict),
    .target(name: "CPoppler", linkerSettings: [.linkedLibrary("poppler-cpp")]),
    .target(
      name: "Extraction", dependencies: ["Archive", "CPoppler", "XML"], swiftSettings: strict),
    .target(
      name: "Templates", path: "Templates",
      resources: [.embedInCode("atti"), .embedInCode("regolamenti")], swiftSettings: strict),
    .target(
      name: "Regulations",
      dependencies: [
        "Model", "Templates", "CLibXML2", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "Reader", dependencies: ["Exchange", "Extraction", "Model", "XML"],
      swiftSettings: strict),
    .target(name: "Validator", dependencies: ["Model"], swiftSettings: strict),
    .target(
      name: "Register",
      dependencies: [
        "Model", "CLibCrypto", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Renderer",
      dependencies: [
        "Model", "Archive", "Templates", "XML", "CDrawing", "CPango", "CHyphen", "CZlib",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "NoticeBoard",
      dependencies: ["Archive", "Exchange", "Model", "Register", "Renderer", "XML"],
      swiftSettings: strict),
    .target(
      name: "Secretariat",
      dependencies: [
        "Model", "NoticeBoard", "Reader", "Register", "Regulations", "Renderer", "Validator",
      ],
      swiftSettings: strict),
    .target(
      name: "Website",
      dependencies: [
        "Exchange", "Model", "NoticeBoard", "Reader", "Register", "Regulations", "Renderer",
        "Secretariat", "Validator", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [
        .embedInCode("Assets/scrivania.css"), .embedInCode("Assets/scrivania.js"),
        .embedInCode("Assets/scrivania.svg"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "verbale",
      dependencies: [
        "CFileTimes", "CRename", "Exchange", "Model", "Regulations", "Reader", "Validator",
        "Renderer",
        "Register", "NoticeBoard", "Secretariat", "Spreadsheet", "Website",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.embedInCode("Schemas")], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(quickToLoad, .when(configuration: .release))]),
    .executableTarget(
      name: "verita", dependencies: ["Model", "Reader", "Regulations", "Validator"],
      path: "Tests/Truth", swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Archive", "Exchange", "Extraction", "Model", "Reader", "Regulations", "Renderer",
        "Secretariat", "Templates", "Validator", "Website",
      ],
      path: "Tests/Fuzz/Targets", swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Replay",
      swiftSettings: strict),
    .testTarget(
      name: "TruthTests", dependencies: ["verita"], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Archive", "Model", "Spreadsheet"],
      swiftSettings: strict),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Archive", "Extraction"], swiftSettings: strict),
    .testTarget(name: "ModelTests", dependencies: ["Model", "Regulations"], swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Model", "Reader", "XML"],
      swiftSettings: strict),
    .testTarget(name: "XMLTests", dependencies: ["XML"], swiftSettings: strict),
    .testTarget(name: "ReaderTests", dependencies: ["Model", "Reader"], swiftSettings: strict),
    .testTarget(
      name: "NoticeBoardTests",
      dependencies: [
        "Model", "NoticeBoard", "Register", "Renderer", "XML",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ValidatorTests", dependencies: ["Model", "Regulations", "Reader", "Validator"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "RendererTests",
      dependencies: ["Model", "Archive", "XML", "Regulations", "Reader", "Renderer", "Templates"],
      exclude: ["Golden"], swiftSettings: strict),
    .target(name: "TestServer", path: "Tests/TestServer", swiftSettings: strict),
    .testTarget(
      name: "RegisterTests",
      dependencies: [
        "Model", "Register", "TestServer", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "WebsiteTests",
      dependencies: ["Model", "Reader", "Renderer", "Secretariat", "Validator", "Website"],
      swiftSettings: strict),
    .testTarget(
      name: "TutorialTests",
      dependencies: ["Model", "Reader", "Regulations", "Renderer", "Validator"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Archive", "verbale", "Model", "Regulations", "Reader", "Validator", "Renderer",
        "Register", "NoticeBoard", "Secretariat", "TestServer", "XML",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Golden"], swiftSettings: strict),
  ]
)

if let libFuzzer {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CLibFuzzer", "FuzzTargets"], path: "Tests/Fuzz/Driver",
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-Xlinker", libFuzzer]), .linkedLibrary("stdc++")]),
  ]
}
