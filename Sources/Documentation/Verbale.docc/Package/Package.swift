// swift-tools-version:6.1
import PackageDescription

let package = Package(
  name: "cancelleria",
  dependencies: [
    // A copy of the package beside this one.
    .package(name: "verbale", path: "../verbale")
  ],
  targets: [
    .executableTarget(
      name: "cancelleria",
      dependencies: [.product(name: "VerbaleKit", package: "verbale")])
  ]
)
