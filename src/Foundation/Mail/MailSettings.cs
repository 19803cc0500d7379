using Microsoft.Extensions.Configuration;

namespace Mingtang.Foundation.Mail;

/// <summary>How letters leave: over SMTP where a host is named, as files where a folder is (the demo), not at all otherwise.</summary>
/// <param name="Tls">STARTTLS; the rule on port 587 unless set.</param>
internal sealed record MailSettings(string? Host, int Port, string From, string? User, string? Password, bool Tls, string? Folder)
{
    /// <summary>Null where letters can leave.</summary>
    public string? Trouble => (Folder, Host, Port) switch
    {
        ({ Length: > 0 }, _, _) => null,
        (_, null or "", _) => "未配置邮件",
        (_, _, 465) => "邮件端口 465（隐式 TLS）不受支持，请改用 587（STARTTLS）",
        _ => null,
    };

    public static MailSettings Of(IConfiguration configuration, HouseSettings house)
    {
        var mail = configuration.GetSection("Mingtang:Mail");
        var port = mail.GetValue("Port", 587);
        return new(
            mail["Host"], port, mail["From"] ?? "noreply@localhost", mail["User"], mail["Password"],
            mail.GetValue("Tls", port == 587), mail["Folder"] ?? (house.IsDemo ? Path.Combine(house.DataFolder, "mail") : null));
    }
}
