/// The Task Manager API v2: two lists and their items, for bearers of the right token.
struct TaskManager: Sendable {
  let tokens: TokenOffice
  let world: World
  /// What the scenario adds to the world as time passes; nil when nothing moves.
  let workshop: Workshop?

  func answer(to request: PracticeRequest, at path: String) async throws(Refusal) -> Answer {
    let claims = try await authorize(request)
    guard let (endpoint, argument) = Endpoint.find(path) else { throw .notFound(path: path) }
    guard endpoint.methods.contains(request.method) else {
      throw .method(request.method, allowed: endpoint.methods)
    }
    let fields: FormFields
    do throws(FormFields.Malformed) {
      fields = try FormFields(request.query.utf8)
    } catch {
      throw .undecodable(error.piece)
    }
    let locators = claims.tenantLocators
    switch endpoint {
    case .tasks: return .json(await tasks.page(for: try ListQuery(fields), in: locators))
    case .task: return try item(argument, of: await tasks, fields, in: locators)
    case .activities:
      return .json(await activities.page(for: try ListQuery(fields), in: locators))
    case .activity: return try item(argument, of: await activities, fields, in: locators)
    default: throw .notFound(path: path)
    }
  }

  private var tasks: Listing<TaskRecord> {
    get async {
      Listing(tables: [await world.tasks.value] + (workshop.map { [$0.work().tasks] } ?? []))
    }
  }

  private var activities: Listing<ActivityRecord> {
    get async {
      Listing(
        tables: [await world.activities.value] + (workshop.map { [$0.work().activities] } ?? [])
      )
    }
  }

  private func authorize(_ request: PracticeRequest) async throws(Refusal) -> Claims {
    guard let token = request.credentials(of: "bearer") else {
      throw .unauthorized("A token is missing: Authorization: Bearer ….")
    }
    guard let claims = await tokens.accessClaims(of: String(token)) else {
      throw .unauthorized("The token is malformed, expired, revoked or not this server's.")
    }
    guard claims.mayReadTasks else { throw .forbidden() }
    return claims
  }

  private func item<Item: Record>(
    _ id: String,
    of listing: Listing<Item>,
    _ fields: FormFields,
    in locators: [String]
  ) throws(Refusal) -> Answer {
    try fields.check(known: ["lod", "allow_deleted"])
    let level = try fields.level(among: Level.ofSingleObject) ?? .long
    let allowsDeleted = try fields.flag("allow_deleted") ?? false
    guard let number = Int(id), let record = listing[id: number],
      allowsDeleted || !record.isDeleted,
      locators.contains(where: { record.locator.hasPrefix($0) })
    else { throw .notFound(Item.schema.item, id: id) }
    return .json(record.json(at: level))
  }
}
