/// A kind of Microsoft 365 or Google Workspace data that the practice platform protects.
struct Workload: Sendable {
  let backupType: String
  let restoreType: String
  let resourceType: String
  let policyType: String
  /// What the data is called in a title.
  let noun: String
  /// What the protected things are called, a name for each of the practice tenants.
  let resourceNames: [String]

  static let all = [
    Workload(
      backupType: "UserMailboxBackup",
      restoreType: "UserMailboxRestore",
      resourceType: "resource.office365.mailbox",
      policyType: "policy.backup.office365.mailbox",
      noun: "mailbox",
      resourceNames: ["ines.okafor", "tomas.lind", "priya.raman", "henrik.dahl"]
    ),
    Workload(
      backupType: "SPBackup",
      restoreType: "SPRestore",
      resourceType: "resource.office365.site",
      policyType: "policy.backup.office365.sharepoint",
      noun: "site",
      resourceNames: ["Recipes and suppliers", "Lens catalogue", "Ward rota", "Order book"]
    ),
    Workload(
      backupType: "ODBackup",
      restoreType: "ODRestore",
      resourceType: "resource.office365.onedrive",
      policyType: "policy.backup.office365.onedrive",
      noun: "drive",
      resourceNames: ["ines.okafor", "tomas.lind", "priya.raman", "henrik.dahl"]
    ),
    Workload(
      backupType: "GSBackupGMail",
      restoreType: "GSRestoreGMail",
      resourceType: "resource.gsuite.mailbox",
      policyType: "policy.backup.gsuite.gmail",
      noun: "Gmail account",
      resourceNames: ["oven.crew", "grinding.shop", "front.desk", "night.shift"]
    ),
    Workload(
      backupType: "GSBackupGDrive",
      restoreType: "GSRestoreGDrive",
      resourceType: "resource.gsuite.drive",
      policyType: "policy.backup.gsuite.gdrive",
      noun: "Google drive",
      resourceNames: ["oven.crew", "grinding.shop", "front.desk", "night.shift"]
    ),
  ]

  static let policyNames = ["Nightly cloud copy", "Weekly archive", "Before the audit"]
  static let users = [
    "system", "ines.okafor@bakery.example", "Night Operator", "tomas.lind@optics.example",
  ]
}
