/// The ways to ask for a token.
enum Grant {
  static let clientCredentials = "client_credentials"
  static let refreshToken = "refresh_token"
  static let assertion = "urn:ietf:params:oauth:grant-type:jwt-bearer"
  static let names = [clientCredentials, refreshToken, assertion]
}

extension IdentityProvider {
  /// Answers the token endpoint (RFC 6749, sections 4.4 and 6; RFC 7523, section 2.1).
  func token(for request: PracticeRequest) async throws(IdentityRefusal) -> Answer {
    let (client, form) = try authenticatedForm(of: request)
    guard let grant = try form.single("grant_type") else {
      throw .invalidRequest("grant_type is missing.")
    }
    let scopes = (try form.single("scope") ?? "").split(separator: " ")
    switch grant {
    case Grant.clientCredentials: break
    case Grant.refreshToken: try await checkRefreshToken(in: form, of: client)
    case Grant.assertion: try await checkAssertion(in: form, scopes: scopes)
    default: throw .unsupportedGrant(grant)
    }
    return try await tokens(
      for: client,
      in: try tenant(of: scopes),
      refreshable: scopes.contains("offline_access")
    )
  }

  /// Answers the revocation endpoint, for which an unknown token is no error (RFC 7009).
  func revocation(of request: PracticeRequest) async throws(IdentityRefusal) -> Answer {
    let (client, form) = try authenticatedForm(of: request)
    guard let token = try form.single("token") else {
      throw .invalidRequest("token is missing.")
    }
    if let claims = await tokens.anyClaims(of: token) {
      guard claims.client_id == client.id else {
        throw .accessDenied("The token belongs to another client.")
      }
      tokens.revoke(claims)
    }
    return Answer(status: 200)
  }

  /// Answers the introspection endpoint (RFC 7662).
  func introspection(of request: PracticeRequest) async throws(IdentityRefusal) -> Answer {
    let (_, form) = try authenticatedForm(of: request)
    guard let token = try form.single("token") else {
      throw .invalidRequest("token is missing.")
    }
    guard let claims = await tokens.anyClaims(of: token) else { return .json(["active": false]) }
    return .json(.object([JSON.Member(name: "active", value: true)] + claims.members))
  }

  private func tokens(
    for client: PracticeClient,
    in tenant: Tenant,
    refreshable: Bool
  ) async throws(IdentityRefusal) -> Answer {
    let claims = tokens.claims(for: client, tenant: tenant)
    let identity = tokens.claims(for: client, tenant: tenant, audience: client.id)
    guard let accessKey = await tokens.keys.access.value,
      let identityKey = await tokens.keys.identity.value,
      let accessToken = accessKey.sign(.object(claims.members)),
      let identityToken = identityKey.sign(.object(identity.members))
    else { throw .noKeys }
    var refreshToken: String?
    if refreshable {
      let claims = tokens.claims(
        for: client,
        tenant: tenant,
        type: TokenOffice.refreshType,
        lifetime: TokenOffice.refreshLifetime
      )
      refreshToken = identityKey.sign(.object(claims.members))
    }
    return .json(
      .members([
        "access_token": .string(accessToken),
        "expires_on": .integer(claims.exp),
        "id_token": .string(identityToken),
        "refresh_token": refreshToken.map(JSON.string),
        "token_type": "bearer",
      ]),
      fields: [("Cache-Control", "no-store"), ("Pragma", "no-cache")]
    )
  }

  private func checkRefreshToken(
    in form: FormFields,
    of client: PracticeClient
  ) async throws(IdentityRefusal) {
    guard let token = try form.single("refresh_token") else {
      throw .invalidRequest("refresh_token is missing.")
    }
    guard let claims = await tokens.anyClaims(of: token),
      claims.sub_type == TokenOffice.refreshType, claims.client_id == client.id
    else { throw .invalidGrant("The refresh token is not one of this client's, or has expired.") }
  }

  private func checkAssertion(
    in form: FormFields,
    scopes: [Substring]
  ) async throws(IdentityRefusal) {
    guard let assertion = try form.single("assertion") else {
      throw .invalidRequest("assertion is missing.")
    }
    guard scopes.contains(where: { $0.hasPrefix(Tenant.urn) }) else {
      throw .invalidScope("scope must name a tenant: \(Tenant.urn)UUID.")
    }
    guard await tokens.accessClaims(of: assertion) != nil else {
      throw .invalidGrant("The assertion is no current access token of this server.")
    }
  }

  /// The tenant that the scopes name, or the client's own.
  private func tenant(of scopes: [Substring]) throws(IdentityRefusal) -> Tenant {
    guard let name = scopes.first(where: { $0.hasPrefix(Tenant.urn) }) else {
      return PracticeClient.tenant
    }
    let uuid = name.dropFirst(Tenant.urn.count).lowercased()
    guard Tenant.isUUID(uuid) else { throw .invalidScope("\(uuid) is not a UUID.") }
    guard let tenant = Tenant.all.first(where: { $0.uuid == uuid }) else {
      throw .accessDenied("The client has no rights in the tenant \(uuid).")
    }
    return tenant
  }

  /// The form that a known client sent, in the order of checks that tells a learner most.
  private func authenticatedForm(
    of request: PracticeRequest
  ) throws(IdentityRefusal) -> (PracticeClient, FormFields) {
    guard request.mediaType == "application/x-www-form-urlencoded" else { throw .contentType }
    guard let credentials = request.credentials(of: "basic") else {
      throw .invalidClient("The client's credentials are missing: Authorization: Basic ….")
    }
    guard let text = Base64.decode(credentials).flatMap({ String(validating: $0, as: UTF8.self) }),
      let colon = text.firstIndex(of: ":"), let client = tokens.client(id: text[..<colon]),
      client.secret == text[text.index(after: colon)...]
    else { throw .invalidClient("The client is unknown, or its secret is wrong.") }
    do throws(FormFields.Malformed) {
      return (client, try FormFields(request.body))
    } catch {
      throw .invalidRequest("The body is no form: \(error.piece)")
    }
  }
}

extension FormFields {
  /// The value of a parameter that RFC 6749 allows once; nil when it is missing or empty.
  func single(_ name: String) throws(IdentityRefusal) -> String? {
    let values = values(of: name)
    guard values.count <= 1 else { throw .invalidRequest("\(name) is there more than once.") }
    return values.first.flatMap { $0.isEmpty ? nil : $0 }
  }
}
