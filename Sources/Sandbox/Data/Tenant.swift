/// A tenant of the practice platform.
struct Tenant: Sendable {
  /// What a scope begins with that narrows a token to one tenant.
  static let urn = "urn:acronis.com:tenant-id:"

  let id: String
  let uuid: String
  let name: String
  /// The tenant's place in the tree: the ids on the way to it.
  let locator: String

  static let partner = Tenant(
    id: "1496262",
    uuid: "7b1c5d0e-3f42-4a86-bd19-20c7f95ae164",
    name: "Practice partner",
    locator: "/1/1496262/"
  )

  /// The tenant of the walkthrough's own task.
  static let walkthrough = Tenant(
    id: "1496265",
    uuid: "e09a6c3b-57d8-4f21-8c0f-b4a1d7360e92",
    name: "johndoe@mysite.com",
    locator: "/1/1496262/1496265/"
  )

  static let customers = [
    Tenant(
      id: "1496271",
      uuid: "1d4f8a92-6c0b-4e57-9a3d-f58b27c1e046",
      name: "Harbour Bakery",
      locator: "/1/1496262/1496271/"
    ),
    Tenant(
      id: "1496288",
      uuid: "a63e07d5-91fc-4b48-8e72-0c9d54b6f3a1",
      name: "Lindgren Optics",
      locator: "/1/1496262/1496288/"
    ),
    Tenant(
      id: "1496304",
      uuid: "58c2b1f7-0e6d-4d93-b5a4-9173e8fa2d60",
      name: "Quarry Street Clinic",
      locator: "/1/1496262/1496304/"
    ),
  ]

  static let all = [partner, walkthrough] + customers

  /// The person who made the practice clients.
  static let administrator = "0b9e72c4-d136-4f08-a5b7-6e2f81c93d54"

  var json: JSON {
    ["id": .string(id), "locator": .string(locator), "name": .string(name), "uuid": .string(uuid)]
  }

  static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 36
      && bytes.enumerated().allSatisfy { (position, byte) in
        [8, 13, 18, 23].contains(position)
          ? byte == UInt8(ascii: "-") : hexadecimalDigits.contains(byte)
      }
  }
}
