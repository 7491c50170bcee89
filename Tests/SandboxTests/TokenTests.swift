import Testing

@testable import Sandbox

/// Tokens: who gets one, what it says, and when it is good.
struct TokenTests {
  private let practice = Practice.shared

  private func expectToken(
    _ form: String,
    _ expected: String,
    type: String? = "application/x-www-form-urlencoded",
    authorization: String? = nil,
    at location: SourceLocation = #_sourceLocation
  ) async throws {
    let reply = try await practice.send(
      "POST /api/2/idp/token",
      authorization: authorization ?? practice.basic(practice.viewer),
      type: type,
      body: form
    )
    let error = reply.body.firstMatch(of: /"error":"(\w+)"/).map { String($0.1) } ?? "no error"
    #expect("\(reply.status) \(error)" == expected, sourceLocation: location)
  }

  private func status(
    _ authorization: String?,
    on practice: Practice = .shared,
    path: String = "/tasks?limit=1"
  ) async throws -> Int {
    try await practice.send("GET /api/task_manager/v2\(path)", authorization: authorization).status
  }

  @Test func beginsAsThePageShowsIt() async throws {
    let access = try await practice.grant(to: practice.viewer)["access_token"] ?? ""
    #expect(access.prefix(50) == "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6ImMwMD")
    let header = access.prefix { $0 != "." }
    let text = String(decoding: Base64.decode(header) ?? [], as: UTF8.self)
    #expect(text.hasPrefix(#"{"typ":"JWT","alg":"RS256","kid":"c00"#))
    let identity = try await practice.grant(to: practice.viewer)["id_token"] ?? ""
    let other = String(decoding: Base64.decode(identity.prefix { $0 != "." }) ?? [], as: UTF8.self)
    #expect(other.hasPrefix(#"{"typ":"JWT","alg":"RS256","kid":"29e"#))
  }

  @Test(arguments: ["/api/2/idp/token", "/bc/idp/token"])
  func answersWithFourFieldsAndNoStore(path: String) async throws {
    let reply = try await practice.post(
      path,
      as: practice.viewer,
      "grant_type=client_credentials"
    )
    #expect(reply.status == 200)
    let pattern =
      /\{"access_token":"[\w.-]+","expires_on":1600007200,"id_token":"[\w.-]+","token_type":"bearer"\}/
    #expect(reply.body.wholeMatch(of: pattern) != nil)
    #expect(reply.headers["cache-control"] == "no-store")
    #expect(reply.headers["pragma"] == "no-cache")
    #expect(reply.headers["content-type"] == "application/json")
  }

  @Test func saysWhatTheTaskManagerWants() async throws {
    let token = try await practice.grant(to: practice.viewer)["access_token"] ?? ""
    let parts = token.split(separator: ".")
    let claims = String(decoding: Base64.decode(parts[1]) ?? [], as: UTF8.self)
    let names = claims.matches(of: /"(\w+)":/).map { String($0.1) }
    #expect(
      names == [
        "iss", "aud", "sub", "jti", "exp", "iat", "ver", "sub_type", "client_id", "owner_tuid",
        "scope", "tid", "tuid", "rn", "rp", "rs", "role",
      ]
    )
    #expect(claims.contains(#""exp":1600007200,"iat":1600000000"#))
    #expect(claims.contains(#""rn":"task_manager""#))
    #expect(claims.contains(#""role":"viewer""#))
  }

  @Test func refusesTheTaskManagerWithoutAGoodToken() async throws {
    let token = try await practice.bearer(practice.viewer)
    #expect(try await status(token) == 200)
    #expect(try await status(token.replacing("Bearer", with: "bearer")) == 200)
    var changed = token
    changed.removeLast()
    let bad: [String?] = [
      nil, "", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Bearer ..", "Basic \(token)",
      String(token.dropFirst(7)), changed, changed + "!", token + "A", token + ".",
      token + " x", practice.basic(practice.viewer),
      "Bearer \(String(repeating: "A", count: 60_000))",
    ]
    for authorization in bad {
      #expect(try await status(authorization) == 401, "\(authorization ?? "no header")")
    }
    // Every character counts: the last one, too, which carries two bits of the signature.
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_" {
      let other = changed + String(letter)
      if other != token { #expect(try await status(other) == 401) }
    }
    #expect(
      try await practice.send("GET /api/task_manager/v2/tasks").headers["www-authenticate"]
        == #"Bearer realm="practice", error="invalid_token""#
    )
  }

  @Test func refusesATokenThatChoosesItsOwnCheck() async throws {
    let token = try await practice.grant(to: practice.viewer)["access_token"] ?? ""
    let parts = token.split(separator: ".").map(String.init)
    let none = Base64.encode(#"{"typ":"JWT","alg":"none"}"#.utf8)
    #expect(try await status("Bearer \(none).\(parts[1]).") == 401)
    #expect(try await status("Bearer \(none).\(parts[1]).\(parts[2])") == 401)
    let claims = String(decoding: Base64.decode(parts[1]) ?? [], as: UTF8.self)
    let longer = Base64.encode(claims.replacing("1600007200", with: "1900007200").utf8)
    #expect(try await status("Bearer \(parts[0]).\(longer).\(parts[2])") == 401)
  }

  @Test func takesNoIdentityTokenAsBearer() async throws {
    let fields = try await practice.grant(
      to: practice.viewer,
      "grant_type=client_credentials&scope=offline_access"
    )
    #expect(try await status("Bearer \(fields["access_token"] ?? "")") == 200)
    #expect(try await status("Bearer \(fields["id_token"] ?? "")") == 401)
    #expect(try await status("Bearer \(fields["refresh_token"] ?? "")") == 401)
  }

  @Test func refusesTheWrongRole() async throws {
    let token = try await practice.bearer(practice.outsider)
    for path in ["/tasks", "/tasks/944455285181775872", "/activities", "/nothing"] {
      let reply = try await practice.send(
        "GET /api/task_manager/v2\(path)",
        authorization: token
      )
      #expect(reply.status == 403)
      #expect(reply.body.hasPrefix(#"{"domain":"TaskManager","code":"Forbidden","context":{"#))
    }
  }

  @Test func lastsTwoHours() async throws {
    let practice = Practice()
    let token = try await practice.bearer(practice.viewer)
    practice.advance(seconds: 7_199)
    #expect(try await status(token, on: practice) == 200)
    practice.advance(seconds: 1)
    #expect(try await status(token, on: practice) == 401)
    // A signature that was never checked before must not be better off.
    let other = Practice()
    let unseen = try await other.bearer(other.viewer)
    other.advance(seconds: 7_200)
    #expect(try await status(unseen, on: other) == 401)
    // Another server's keys are other keys.
    #expect(try await status(unseen, on: practice) == 401)
  }

  @Test func isUselessOnceRevoked() async throws {
    let practice = Practice()
    let token = try await practice.grant(to: practice.viewer)["access_token"] ?? ""
    #expect(try await status("Bearer \(token)", on: practice) == 200)
    let path = "/api/2/idp/revoke_token"
    let foreign = try await practice.post(path, as: practice.outsider, "token=\(token)")
    #expect(foreign.status == 403)
    #expect(try await practice.post(path, as: practice.viewer, "token=\(token)").text == "200")
    #expect(try await status("Bearer \(token)", on: practice) == 401)
    #expect(try await practice.post(path, as: practice.viewer, "token=\(token)").text == "200")
    #expect(try await practice.post(path, as: practice.viewer, "token=nonsense").text == "200")
    #expect(try await practice.post(path, as: practice.viewer, "").status == 400)
    #expect(try await practice.post(path, as: nil, "token=\(token)").status == 401)
  }

  @Test func introspectsTokens() async throws {
    let practice = Practice()
    let fields = try await practice.grant(to: practice.viewer)
    let path = "/api/2/idp/introspect_token"
    for name in ["access_token", "id_token"] {
      let reply = try await practice.post(
        path,
        as: practice.viewer,
        "token=\(fields[name] ?? "")"
      )
      #expect(reply.text.hasPrefix(#"200 {"active":true,"iss":"http://127.0.0.1","aud":""#))
    }
    let garbage = try await practice.post(path, as: practice.viewer, "token=x.y.z")
    #expect(garbage.text == #"200 {"active":false}"#)
    practice.advance(seconds: 7_200)
    let old = try await practice.post(
      path,
      as: practice.viewer,
      "token=\(fields["access_token"] ?? "")"
    )
    #expect(old.text == #"200 {"active":false}"#)
    #expect(try await practice.post(path, as: nil, "token=x").status == 401)
  }

  @Test func refreshesWhenAskedForOfflineAccess() async throws {
    let without = try await practice.grant(to: practice.viewer)
    #expect(without["refresh_token"] == nil)
    let with = try await practice.grant(
      to: practice.viewer,
      "grant_type=client_credentials&scope=openid+offline_access"
    )
    let refresh = try #require(with["refresh_token"])
    let renewed = try await practice.grant(
      to: practice.viewer,
      "grant_type=refresh_token&refresh_token=\(refresh)"
    )
    #expect(renewed["refresh_token"] == nil)
    #expect(try await status("Bearer \(renewed["access_token"] ?? "")") == 200)
    try await expectToken("grant_type=refresh_token", "400 invalid_request")
    try await expectToken("grant_type=refresh_token&refresh_token=x", "400 invalid_grant")
    try await expectToken(
      "grant_type=refresh_token&refresh_token=\(with["id_token"] ?? "")",
      "400 invalid_grant"
    )
    try await expectToken(
      "grant_type=refresh_token&refresh_token=\(refresh)",
      "400 invalid_grant",
      authorization: practice.basic(practice.outsider)
    )
  }

  @Test func narrowsATokenToATenant() async throws {
    let token = try await practice.grant(to: practice.viewer)["access_token"] ?? ""
    let grant = "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer"
    let tenant = Tenant.walkthrough.uuid
    let scope = "scope=urn:acronis.com:tenant-id:\(tenant)"
    let narrow = try await practice.grant(
      to: practice.viewer,
      "\(grant)&assertion=\(token)&\(scope)"
    )["access_token"]
    let reply = try await practice.send(
      "GET /api/task_manager/v2/tasks?lod=tiny",
      authorization: "Bearer \(narrow ?? "")"
    )
    #expect(ids(of: reply.body) == [Walkthrough.taskId])
    let foreign = try await practice.send(
      "GET /api/task_manager/v2/tasks/944455285181775873",
      authorization: "Bearer \(narrow ?? "")"
    )
    #expect(foreign.status == 404)
    try await expectToken("\(grant)&\(scope)", "400 invalid_request")
    try await expectToken("\(grant)&assertion=\(token)", "400 invalid_scope")
    try await expectToken("\(grant)&assertion=x&\(scope)", "400 invalid_grant")
    try await expectToken(
      "\(grant)&assertion=\(token)&scope=urn:acronis.com:tenant-id:7",
      "400 invalid_scope"
    )
    try await expectToken(
      "\(grant)&assertion=\(token)&scope=urn:acronis.com:tenant-id:\(practice.viewer.id)",
      "403 access_denied"
    )
  }

  @Test func explainsWhatIsWrongWithATokenRequest() async throws {
    let good = "grant_type=client_credentials"
    try await expectToken(good, "200 no error")
    try await expectToken("", "400 invalid_request")
    try await expectToken("grant_type=", "400 invalid_request")
    try await expectToken("grant_type=password", "400 unsupported_grant_type")
    try await expectToken("\(good)&\(good)", "400 invalid_request")
    try await expectToken("grant_type=%zz", "400 invalid_request")
    try await expectToken("grant_type=%ff", "400 invalid_request")
    try await expectToken(good, "415 invalid_request", type: nil)
    try await expectToken(good, "415 invalid_request", type: "application/json")
    try await expectToken(
      good,
      "200 no error",
      type: "Application/X-WWW-Form-URLEncoded; charset=utf-8"
    )
    for authorization in [
      "", "Basic", "Basic !", "Basic bm9jb2xvbg", "Basic eDp5", "Bearer x",
      "Basic " + Base64.encode("\(practice.viewer.id):wrong".utf8),
      "Basic " + Base64.encode([0xff, 0xfe]),
    ] {
      try await expectToken(good, "401 invalid_client", authorization: authorization)
    }
    let big = try await practice.post(
      "/api/2/idp/token",
      as: practice.viewer,
      String(repeating: "a", count: 1 << 20 + 1)
    )
    #expect(big.status == 413)
  }
}
