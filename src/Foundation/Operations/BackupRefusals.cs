using Mingtang.Kernel;

namespace Mingtang.Foundation.Operations;

internal static class BackupRefusals
{
    public static Refusal Exists(string path) => new("foundation.backup-exists", $"「{path}」已存在；备份不覆盖旧文件，请换一个名称。");

    public static Refusal NoTool(string tool) =>
        new("foundation.backup-no-tool", $"找不到 {tool}。请安装 PostgreSQL 客户端（apt-get install postgresql-client）后重试。");

    public static Refusal ToolFailed(string tool, string said) => new("foundation.backup-tool-failed", $"{tool} 未能完成：{said.Trim()}");

    public static Refusal Unreadable(string path) => new("foundation.backup-unreadable", $"「{path}」不是备份文件，或已损坏无法打开。");

    public static Refusal Damaged(string part, string how) => new("foundation.backup-damaged", $"备份已损坏：{part} {how}。未恢复任何内容。");

    public static Refusal OtherEngine(string engine) =>
        new("foundation.backup-other-engine", $"备份来自 {engine} 数据库，请用 --database 指定一个空的 {engine} 数据库。");

    public static Refusal Newer(string migration) =>
        new("foundation.backup-newer", $"备份来自更新的版本（含结构升级「{migration}」），请先升级程序。");

    public static Refusal NotEmpty(string what) => new("foundation.restore-not-empty", $"{what}不是空的；恢复不覆盖已有数据，请指定空的数据目录和数据库。");

    public static readonly Refusal OtherKey = new(
        "foundation.restore-other-key", "当前的主密钥不是备份时的那一个，恢复后个人信息与登录密钥将无法解密。请先放回原来的 master.key 或 MINGTANG_MASTER_KEY。");
}
