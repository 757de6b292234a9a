// swift-tools-version:6.2
import PackageDescription

let package = Package(
  name: "three-figures",
  dependencies: [.package(name: "iro-report", path: "../..")],
  targets: [
    .executableTarget(
      name: "three-figures",
      dependencies: [.product(name: "ReportRun", package: "iro-report")],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")])
  ]
)
