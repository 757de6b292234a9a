// swift-tools-version:6.2
import PackageDescription

// Warnings are errors where the code is worked on and tested, not where it is only built: a later
// compiler may warn of more.
let strict: [SwiftSetting] = [
  .strictMemorySafety(), .treatAllWarnings(as: .error, .when(configuration: .debug)),
]

// The targets stand in the order of the road from exports to report: each imports only those
// above it. See Documentation/architecture.md.
let package = Package(
  name: "iro-report",
  products: [
    .executable(name: "iro-report", targets: ["iro-report"]),
    .library(name: "ReportRun", targets: ["ReportRun"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // Calls of the kernel; nothing is linked.
    .systemLibrary(name: "CLinux"),
    // Shelves that every other target may use.
    .target(name: "Documents", dependencies: ["CLibYAML"], swiftSettings: strict),
    .target(
      name: "Files", dependencies: ["Documents", "CLibCrypto", "CLinux"], swiftSettings: strict),
    .target(
      name: "Workbooks", dependencies: ["Documents", "Files", "CLibXML2", "CLibZip"],
      swiftSettings: strict),
    .target(name: "CareRecords", swiftSettings: strict),
    .target(
      name: "RecordImport",
      dependencies: ["CareRecords", "Documents", "Files", "Workbooks", "CLibXML2"],
      swiftSettings: strict, plugins: ["EmbedFiles"]),
    .target(name: "StatutoryReviews", dependencies: ["CareRecords"], swiftSettings: strict),
    .target(
      name: "ServiceFigures", dependencies: ["CareRecords", "Documents", "StatutoryReviews"],
      swiftSettings: strict, plugins: ["EmbedFiles"]),
    .target(
      name: "OfficialStatistics",
      dependencies: ["CareRecords", "Documents", "RecordImport", "ServiceFigures"],
      swiftSettings: strict),
    // Of these two the headers alone: each library is loaded when it is first used.
    .systemLibrary(name: "CCbc", providers: [.apt(["coinor-libcbc-dev"])]),
    .systemLibrary(
      name: "CLibCmark",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "PublishedCounts", swiftSettings: strict),
    .target(
      name: "DisclosureControl", dependencies: ["PublishedCounts", "CCbc"],
      swiftSettings: strict),
    .target(
      name: "DisclosureAudit", dependencies: ["Documents", "PublishedCounts"], swiftSettings: strict
    ),
    .target(
      name: "PublicEdition",
      dependencies: [
        "CareRecords", "Documents", "ServiceFigures", "PublishedCounts", "DisclosureControl",
        "DisclosureAudit",
      ],
      swiftSettings: strict),
    .target(name: "Templates", dependencies: ["Documents"], swiftSettings: strict),
    .target(name: "Pictures", dependencies: ["Documents"], swiftSettings: strict),
    .target(
      name: "AnnualReport",
      dependencies: [
        "CareRecords", "Documents", "Files", "RecordImport", "StatutoryReviews", "ServiceFigures",
        "OfficialStatistics", "Templates", "Pictures", "PublishedCounts", "DisclosureAudit",
        "PublicEdition", "CLibCmark",
      ],
      swiftSettings: strict, plugins: ["EmbedFiles"]),
    .target(
      name: "FirstConfiguration",
      dependencies: [
        "CareRecords", "Documents", "Files", "RecordImport", "StatutoryReviews", "ServiceFigures",
        "AnnualReport",
      ],
      swiftSettings: strict),
    .target(
      name: "SampleAuthority",
      dependencies: ["CareRecords", "Documents", "Files", "StatutoryReviews"],
      swiftSettings: strict, plugins: ["EmbedFiles"]),
    // What other programs use: the whole of a year's run. The command line is one of them.
    .target(
      name: "ReportRun",
      dependencies: [
        "CareRecords", "Documents", "Files", "RecordImport", "StatutoryReviews", "ServiceFigures",
        "OfficialStatistics", "Templates", "PublicEdition", "AnnualReport", "FirstConfiguration",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "iro-report",
      dependencies: [
        "Documents", "Files", "ReportRun", "SampleAuthority",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // For `make bench` only.
    .executableTarget(
      name: "measure-import", dependencies: ["CareRecords", "RecordImport"],
      path: "Benchmarks/measure-import", swiftSettings: strict),
    .executableTarget(name: "embed-files", path: "Plugins/embed-files"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    // Seeded random numbers, how many cases a random test draws, and workbooks for tests.
    .target(name: "TestSupport", dependencies: ["CLibZip"], path: "Tests/TestSupport"),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["Workbooks", "Documents", "Files", "CLibZip", "TestSupport"]),
    .testTarget(name: "CareRecordsTests", dependencies: ["CareRecords", "TestSupport"]),
    .testTarget(
      name: "RecordImportTests", dependencies: ["RecordImport", "CLibZip", "TestSupport"],
      exclude: ["Fixtures"]),
    // A slow, plain reading of the rules that tests hold the program against.
    .target(
      name: "StatuteReference", dependencies: ["CareRecords", "StatutoryReviews", "TestSupport"],
      path: "Tests/StatuteReference"),
    .testTarget(
      name: "StatutoryReviewsTests",
      dependencies: ["StatutoryReviews", "CareRecords", "StatuteReference", "TestSupport"]),
    .testTarget(
      name: "ServiceFiguresTests",
      dependencies: [
        "ServiceFigures", "StatutoryReviews", "CareRecords", "RecordImport", "SampleAuthority",
        "StatuteReference", "TestSupport",
      ]),
    .testTarget(
      name: "OfficialStatisticsTests",
      dependencies: ["OfficialStatistics", "Documents", "ServiceFigures", "TestSupport"]),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures"]),
    // The rule that reports are made by today, which two test targets count beside the program.
    .target(name: "CustomaryRule", dependencies: ["PublishedCounts"], path: "Tests/CustomaryRule"),
    .testTarget(
      name: "AnnualReportTests",
      dependencies: [
        "AnnualReport", "CustomaryRule", "DisclosureAudit", "DisclosureControl",
        "OfficialStatistics", "Pictures",
        "PublicEdition", "PublishedCounts", "RecordImport", "SampleAuthority", "ServiceFigures",
        "StatuteReference", "TestSupport",
      ]),
    .testTarget(
      name: "SampleAuthorityTests",
      dependencies: ["SampleAuthority", "RecordImport", "StatutoryReviews", "TestSupport"]),
    .testTarget(
      name: "DisclosureTests",
      dependencies: [
        "CustomaryRule", "DisclosureAudit", "DisclosureControl", "PublishedCounts", "TestSupport",
      ]),
    .testTarget(name: "ReportRunTests", dependencies: ["ReportRun", "SampleAuthority"]),
    .testTarget(
      name: "FirstConfigurationTests",
      dependencies: [
        "AnnualReport", "CareRecords", "Documents", "FirstConfiguration", "RecordImport",
        "ReportRun", "TestSupport",
      ]),
    .testTarget(name: "CommandLineTests", dependencies: ["iro-report"]),
  ],
  swiftLanguageModes: [.v6]
)
