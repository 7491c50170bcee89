// swift-tools-version: 6.2

// The house of apiwalk. Formatting style:
//  - One section for each target and its test target.
//  - Sections are sorted alphabetically; system libraries and C come last.
//  - Nothing points upward: see "How the house is built" in README.md.

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0480-swiftpm-warning-control.md
  .treatAllWarnings(as: .error),
]

/// For what one thread does from the keyboard to the answer.
///
/// In the release, references are counted without locking the bus, and accesses that can't overlap are
/// not tracked: that is a third of the time of a loop. What the practice server's threads hold too is
/// copied before the language sees it (`Practice.server`).
let languageSettings =
  settings + [
    .unsafeFlags(
      ["-Xfrontend", "-assume-single-threaded", "-enforce-exclusivity=unchecked"],
      .when(configuration: .release)
    )
  ]

/// For a quick start.
///
/// Nothing of the program is moved or offered to libraries when it is loaded, which was a third of the
/// time that `apiwalk --version` took. What Swift needs of C++ is in the program (`Sources/Linking`), not
/// in libraries to load. The functions that a start runs through lie side by side, as `scripts/order`
/// found them.
let startSettings: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-Xclang-linker", "-no-pie", "-Xlinker", "-no-pie", "-Xlinker", "--no-export-dynamic",
      "-use-ld=lld", "-L\(Context.packageDirectory)/Sources/Linking",
      "-Xclang-linker", "-static-libgcc",
      "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/Linking/order.txt",
      "-Xlinker", "--no-warn-symbol-ordering",
    ],
    .when(configuration: .release)
  )
]

/// For the modules that hold C pointers.
// https://github.com/swiftlang/swift-evolution/blob/main/proposals/0458-strict-memory-safety.md
let strictSettings = settings + [.strictMemorySafety()]

/// For the wire, which has pointers and is on the way of the language's thread.
let wireSettings = languageSettings + [.strictMemorySafety()]

let package = Package(
  name: "apiwalk",
  products: [.executable(name: "apiwalk", targets: ["apiwalk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // MARK: - apiwalk
    .executableTarget(
      name: "apiwalk",
      dependencies: [
        "HTTP", "Interpreter", "Library", "LineEditing", "Sandbox", "Session", "Syntax", "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      linkerSettings: startSettings
    ),
    .testTarget(
      name: "ApiwalkTests",
      dependencies: [
        "LineEditing", "Loopback", "PseudoTerminal", "Sandbox", "Session", "TestSupport", "apiwalk",
      ],
      exclude: ["Golden"],
      swiftSettings: settings
    ),

    // MARK: - Digests
    .target(name: "Digests", dependencies: ["CLibCrypto"], swiftSettings: strictSettings),
    .testTarget(
      name: "DigestsTests",
      dependencies: ["Digests", "TestSupport"],
      swiftSettings: settings
    ),

    // MARK: - HTTP
    .target(
      name: "HTTP",
      dependencies: ["CBrotli", "CLibCurl", "CZlib", "CZstd"],
      swiftSettings: wireSettings
    ),
    .testTarget(
      name: "HTTPTests",
      dependencies: ["HTTP", "Loopback", "TestSupport"],
      swiftSettings: settings
    ),

    // MARK: - Interpreter
    .target(
      name: "Interpreter",
      dependencies: ["CStack", "Syntax", "Values", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: languageSettings
    ),
    .testTarget(
      name: "InterpreterTests",
      dependencies: ["Interpreter", "Syntax", "TestSupport", "Values"],
      exclude: ["Golden"],
      swiftSettings: settings
    ),

    // MARK: - Library
    .target(
      name: "Library",
      dependencies: ["Digests", "HTTP", "Interpreter", "PatternEngine", "Syntax", "Values"],
      swiftSettings: languageSettings
    ),
    .testTarget(
      name: "LibraryTests",
      dependencies: ["HTTP", "Interpreter", "Library", "Syntax", "TestSupport", "Values"],
      exclude: ["Golden"],
      swiftSettings: settings
    ),

    // MARK: - LineEditing
    .target(
      name: "LineEditing",
      dependencies: ["CLibEdit", "CTerminal"],
      swiftSettings: strictSettings
    ),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["LineEditing", "TestSupport"],
      swiftSettings: settings
    ),

    // MARK: - PatternEngine
    .target(name: "PatternEngine", dependencies: ["CPCRE2"], swiftSettings: strictSettings),
    .testTarget(
      name: "PatternEngineTests",
      dependencies: ["PatternEngine"],
      swiftSettings: settings
    ),

    // MARK: - Sandbox
    .target(
      name: "Sandbox",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SandboxTests",
      dependencies: [
        "Sandbox", "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      swiftSettings: settings
    ),

    // MARK: - Session
    .target(
      name: "Session",
      dependencies: [
        "Digests", "HTTP", "Interpreter", "Library", "Syntax", "Values",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Lessons/Texts")],
      swiftSettings: languageSettings
    ),
    .testTarget(
      name: "SessionTests",
      dependencies: [
        "HTTP", "Interpreter", "Library", "Loopback", "Session", "Syntax", "TestSupport", "Values",
      ],
      swiftSettings: settings
    ),

    // MARK: - Syntax
    .target(name: "Syntax", swiftSettings: languageSettings),
    .testTarget(
      name: "SyntaxTests",
      dependencies: ["Syntax", "TestSupport"],
      swiftSettings: settings
    ),

    // MARK: - Values
    .target(
      name: "Values",
      dependencies: [.product(name: "BigInt", package: "BigInt")],
      swiftSettings: languageSettings
    ),
    .testTarget(
      name: "ValuesTests",
      dependencies: ["TestSupport", "Values"],
      exclude: ["Golden"],
      swiftSettings: settings
    ),

    // MARK: - Test support
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(name: "Loopback", path: "Tests/Loopback", swiftSettings: settings),
    .target(
      name: "PseudoTerminal",
      dependencies: ["CPseudoTerminal"],
      path: "Tests/PseudoTerminal",
      swiftSettings: settings
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),

    // MARK: - C
    .systemLibrary(
      name: "CBrotli",
      pkgConfig: "libbrotlidec",
      providers: [.apt(["libbrotli-dev"])]
    ),
    .systemLibrary(
      name: "CLibCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]
    ),
    .systemLibrary(
      name: "CLibCurl",
      pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]
    ),
    .systemLibrary(name: "CLibEdit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    .target(name: "CStack"),
    .target(name: "CTerminal"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
  ]
)
