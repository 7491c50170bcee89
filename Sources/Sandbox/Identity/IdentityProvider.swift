/// The platform's identity provider and the little of Account Management that the guide uses.
struct IdentityProvider: Sendable {
  let tokens: TokenOffice

  init(now: @escaping @Sendable () -> Moment, lifetime: Int) {
    tokens = TokenOffice(now: now, lifetime: lifetime)
  }

  func answer(
    to request: PracticeRequest,
    at endpoint: Endpoint,
    argument: String
  ) async -> Answer {
    do throws(IdentityRefusal) {
      switch endpoint {
      case .token, .connectorToken: return try await token(for: request)
      case .revocation: return try await revocation(of: request)
      case .introspection: return try await introspection(of: request)
      case .keys: return await keySet()
      case .configuration: return .json(configuration)
      case .client: return await client(argument, for: request)
      case .account: return account(for: request)
      case .tasks, .task, .activities, .activity, .description:
        return Refusal.notFound(path: endpoint.rawValue).answer
      }
    } catch {
      return error.answer
    }
  }

  private func keySet() async -> Answer {
    guard let access = await tokens.keys.access.value,
      let identity = await tokens.keys.identity.value
    else { return IdentityRefusal.noKeys.answer }
    return .json(["keys": [access.jwk, identity.jwk]])
  }

  /// The metadata of OpenID Connect Discovery 1.0, section 3.
  private var configuration: JSON {
    let url = tokens.url
    let paths: KeyValuePairs<String, Endpoint> = [
      "token_endpoint": .token, "jwks_uri": .keys, "revocation_endpoint": .revocation,
      "introspection_endpoint": .introspection,
    ]
    let links = paths.map { JSON.Member(name: $0.key, value: .string(url + $0.value.rawValue)) }
    let rest: KeyValuePairs<String, JSON> = [
      "grant_types_supported": .array(Grant.names.map(JSON.string)),
      "scopes_supported": ["openid", "offline_access"],
      "response_types_supported": ["token"],
      "subject_types_supported": ["public"],
      "id_token_signing_alg_values_supported": ["RS256"],
      "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    ]
    return .object(
      [JSON.Member(name: "issuer", value: .string(url))] + links
        + rest.map { JSON.Member(name: $0.key, value: $0.value) }
    )
  }

  private func account(for request: PracticeRequest) -> Answer {
    // The endpoint never fails, so that nobody can find out with it who has an account.
    let login = (try? FormFields(request.query.utf8))?.values(of: "login").first
    return .json(
      ["login": .string(login ?? ""), "id": 0, "server_url": .string(tokens.url)])
  }

  private func client(_ id: String, for request: PracticeRequest) async -> Answer {
    guard let token = request.credentials(of: "bearer"),
      let claims = await tokens.accessClaims(of: String(token))
    else { return AccountRefusal.unauthorized.answer }
    guard let client = tokens.client(id: id) else { return AccountRefusal.notFound(id).answer }
    guard claims.client_id == client.id else { return AccountRefusal.forbidden(id).answer }
    return .json([
      "client_id": .string(client.id),
      "tenant_id": .string(PracticeClient.tenant.uuid),
      "type": "api_client",
      "token_endpoint_auth_method": "client_secret_basic",
      "status": "enabled",
      "data": ["client_name": .string(client.name)],
      "created_by": .string(Tenant.administrator),
      "last_access_at": tokens.lastIssued(to: client).map { .string($0.description) } ?? .null,
    ])
  }
}
