import Testing

@testable import Sandbox

/// Paths, methods, and the endpoints beside the Task Manager.
struct RouteTests {
  private let practice = Practice.shared

  @Test(arguments: [
    "/", "/tasks", "/api", "/api/2/idp", "/api/2/idp/keys/", "/api/2/clients", "/api/2/clients/",
    "/api/2/clients/{client_id}/x", "/openapi.yaml", "//", "/api/task_manager/v3/tasks",
    "/api/2/clients%2f%7bclient_id%7d/x",
  ])
  func answersUnknownPathsWith404(path: String) async throws {
    let reply = try await practice.send("GET \(path)")
    #expect(reply.status == 404, "\(path)")
    #expect(reply.body.hasPrefix(#"{"domain":"TaskManager","code":"NotFound","context":{"path":"#))
  }

  @Test(arguments: ["", "/", "/tasks/", "/task", "/tasks/1/x", "/Tasks"])
  func answersUnknownPathsOfTheTaskManagerWith404(path: String) async throws {
    #expect(try await practice.get(path).status == 404)
    #expect(try await practice.send("GET /api/task_manager/v2\(path)").status == 401)
  }

  @Test(arguments: [
    ("POST /api/task_manager/v2/tasks", "GET, HEAD"),
    ("DELETE /api/task_manager/v2/tasks/944455285181775872", "GET, HEAD"),
    ("PUT /api/task_manager/v2/activities", "GET, HEAD"),
    ("OPTIONS /api/task_manager/v2/tasks", "GET, HEAD"),
    ("GET /api/2/idp/token", "POST"), ("HEAD /bc/idp/token", "POST"),
    ("POST /openapi.json", "GET, HEAD"),
  ])
  func answersOtherMethodsWith405(line: String, allowed: String) async throws {
    let reply = try await practice.send(
      line,
      authorization: try await practice.bearer(practice.viewer)
    )
    #expect(reply.status == 405)
    #expect(reply.headers["allow"] == allowed)
    #expect(line.hasPrefix("HEAD") || reply.body.contains(#""code":"MethodNotAllowed""#))
  }

  @Test(arguments: ["/tasks?limit=3", "/tasks/1", "/activities?x=1"])
  func answersHEADLikeGET(path: String) async throws {
    let get = try await practice.get(path)
    let head = try await practice.get(path, method: "HEAD")
    #expect(head.status == get.status)
    #expect(head.body.isEmpty)
    #expect(head.headers["content-length"] == String(get.body.utf8.count))
    #expect(head.headers["content-type"] == "application/json")
  }

  @Test func tellsWhereALoginLives() async throws {
    #expect(
      try await practice.send("GET /api/1/accounts?login=jo%40example.com").text
        == #"200 {"login":"jo@example.com","id":0,"server_url":"http://127.0.0.1"}"#
    )
    #expect(try await practice.send("GET /api/1/accounts").status == 200)
    #expect(try await practice.send("GET /api/1/accounts?login=%zz").status == 200)
  }

  @Test func describesItsIdentityProvider() async throws {
    let reply = try await practice.send("GET /.well-known/openid-configuration")
    #expect(
      reply.text.hasPrefix(
        #"""
        200 {"issuer":"http://127.0.0.1","token_endpoint":"http://127.0.0.1/api/2/idp/token",\#
        "jwks_uri":"http://127.0.0.1/api/2/idp/keys",\#
        "revocation_endpoint":"http://127.0.0.1/api/2/idp/revoke_token",\#
        "introspection_endpoint":"http://127.0.0.1/api/2/idp/introspect_token",
        """#
      )
    )
    let keys = try await practice.send("GET /api/2/idp/keys")
    let names = keys.body.matches(of: /"kid":"(\w{3})\w{29}"/).map { String($0.1) }
    #expect(names == ["c00", "29e"])
    #expect(keys.body.matches(of: /"n":"[\w-]{342}","e":"AQAB"/).count == 2)
  }

  @Test func showsAClientToItself() async throws {
    let practice = Practice()
    let token = try await practice.bearer(practice.viewer)
    let path = "/api/2/clients/\(practice.viewer.id)"
    #expect(
      try await practice.send("GET \(path)", authorization: token).text
        == #"""
        200 {"client_id":"5f0d2c61-8a37-4b0e-9f6c-d1a4be70c2a5",\#
        "tenant_id":"7b1c5d0e-3f42-4a86-bd19-20c7f95ae164","type":"api_client",\#
        "token_endpoint_auth_method":"client_secret_basic","status":"enabled",\#
        "data":{"client_name":"Practice viewer"},\#
        "created_by":"0b9e72c4-d136-4f08-a5b7-6e2f81c93d54",\#
        "last_access_at":"2020-09-13T12:26:40.000000000Z"}
        """#
    )
    let foreign = "/api/2/clients/\(practice.outsider.id)"
    #expect(try await practice.send("GET \(path)").status == 401)
    #expect(try await practice.send("GET \(foreign)", authorization: token).status == 403)
    let missing = try await practice.send("GET /api/2/clients/nobody", authorization: token)
    #expect(
      missing.text
        == #"""
        404 {"error":{"code":"NotFound","domain":"AccountManagement","message":"Not Found",\#
        "details":{"info":"No client has the id nobody."},"context":{}}}
        """#
    )
  }

  @Test func takesATargetInAbsoluteForm() async throws {
    #expect(try await practice.send("GET http://elsewhere/api/1/accounts?login=a").status == 200)
    #expect(try await practice.send("GET http://elsewhere").status == 404)
    #expect(try await practice.send("GET /api/1/accounts?login=a#part").status == 200)
    #expect(try await practice.send("GET /%zz").status == 400)
    #expect(try await practice.send("GET /%ff").status == 400)
  }

  /// Throws random bytes at the server; whatever comes back is an answer.
  @Test func answersAnything() async throws {
    var chance = Chance(seed: 20_200_422)
    let token = try await practice.bearer(practice.viewer)
    let alphabet = Array("abtk=&%+?/()[],.:;'\"<>0123456789-_ é\u{7f}#~".utf8) + [0xff, 0x80]
    let seeds = [
      "/tasks?state=started&limit=2&after=bGlzdD10YXNrcw", "/tasks/944455285181775872?lod=full",
      "/activities?createdAt=gt(2020-04-22T11:34:03Z)&order=desc(id)", "/tasks?startedBy=like(a)",
    ]
    for round in 0..<2_000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<chance.number(1, 6) {
        let place = chance.number(1, bytes.count)
        let byte = alphabet[chance.number(0, alphabet.count)]
        switch chance.number(0, 3) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        default: if bytes.count > 2 { bytes.remove(at: place) }
        }
      }
      var request = PracticeRequest(
        method: "GET",
        target: "/api/task_manager/v2" + String(decoding: bytes, as: UTF8.self)
      )
      request.authorization = token
      let answer = await practice.service.answer(to: request)
      #expect([200, 400, 401, 404].contains(answer.status), "\(request.target)")
    }
  }
}
