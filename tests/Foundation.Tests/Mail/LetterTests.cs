using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Outbox;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Mail;

public sealed class LetterTests
{
    private static readonly Letter Urging = new("clerk@example.gov.cn", "关于报送政务公开工作进展情况的催办通知（第三季度）", "请于10月25日前报送。\n云间区人民政府办公室");

    [MailFact]
    public async Task A_letter_arrives_with_its_chinese_subject_text_and_enclosure()
    {
        using var server = MailServer.Start();
        using var house = House(Over(server));
        var file = (await house.Read(s => s.GetRequiredService<FileBook>().Keep(new MemoryStream(Encoding.UTF8.GetBytes("序号,任务")), "任务分解表.csv"))).Value;
        await Send(house, Urging with { Html = "<p>请于10月25日前报送。</p>", Enclosures = [new(file.Hash, file.Name, file.MediaType)] });
        await Round(house);

        var letter = await server.Next();
        letter.To.ShouldBe("clerk@example.gov.cn");
        Decoded(letter.Header("Subject")!).ShouldBe(Urging.Subject);
        letter.Texts.ShouldContain(Urging.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        letter.Texts.ShouldContain("<p>请于10月25日前报送。</p>");
        letter.Texts.ShouldContain("序号,任务");
        letter.Header("Message-ID").ShouldBe($"<{(await Message(house)).Id}@gov.example>");
    }

    [MailFact]
    public async Task The_message_id_is_the_same_after_a_failed_attempt()
    {
        using var server = MailServer.Start();
        using var house = House(Over(server));
        await Send(house, Urging with { To = "later@example.gov.cn" });
        await Round(house);
        server.Received.ShouldBeEmpty();
        var before = await Message(house);
        before.State.ShouldBe(OutboxState.Waiting);
        before.Attempts.ShouldBe(1);

        house.Clock.Pass(TimeSpan.FromMinutes(1));
        await Round(house);
        (await server.Next()).Header("Message-ID").ShouldBe($"<{before.Id}@gov.example>");
    }

    [MailFact]
    public async Task A_mailbox_that_does_not_exist_is_dead_at_once()
    {
        using var server = MailServer.Start();
        using var house = House(Over(server));
        await Send(house, Urging with { To = "nobody@example.gov.cn" });
        await Round(house);
        (await Message(house)).State.ShouldBe(OutboxState.Dead);
    }

    [MailFact]
    public async Task The_platform_signs_in_at_the_mail_server()
    {
        using var server = MailServer.Start();
        using var house = House(Over(server) with { User = "gov", Password = "s3cret" });
        await Send(house, Urging);
        await Round(house);
        (await server.Next()).User.ShouldBe("gov");
    }

    [MailFact]
    public async Task A_server_whose_certificate_is_not_trusted_gets_no_letter()
    {
        using var server = MailServer.Start("--tls");
        using var house = House(Over(server) with { Tls = true });
        await Send(house, Urging);
        await Round(house);
        server.Received.ShouldBeEmpty();
        (await Message(house)).State.ShouldBe(OutboxState.Waiting);
    }

    [Fact]
    public async Task Without_a_mail_server_letters_are_held_and_leave_once_one_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("mt-mail-").FullName;
        var settings = new Later();
        using var house = new TestHouse(Engine.Sqlite, s => s.AddTransient(_ => settings.Now));
        await Send(house, Urging);
        await Round(house);
        (await Message(house)).State.ShouldBe(OutboxState.Held);
        (await Message(house)).LastError.ShouldBe("未配置邮件");

        settings.Now = settings.Now with { Folder = folder };
        house.Clock.Pass(TimeSpan.FromMinutes(2));
        await Round(house);
        (await Message(house)).State.ShouldBe(OutboxState.Delivered);
        Directory.GetFiles(folder).ShouldHaveSingleItem().ShouldEndWith($"{(await Message(house)).Id}.eml");
        Directory.GetDirectories(folder).ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_port_that_only_speaks_implicit_tls_is_named_as_the_trouble()
    {
        using var house = House(new("mail.example", 465, "a@gov.example", null, null, true, null));
        await Send(house, Urging);
        await Round(house);
        (await Message(house)).LastError!.ShouldContain("587");
    }

    [Fact]
    public async Task A_line_break_in_a_subject_starts_no_header()
    {
        using var message = await Envelope.Fill(
            Urging with { Subject = "催办\r\nBcc: all@example.gov.cn" }, Guid.Empty, "a@gov.example", new FolderFileStore("/nowhere"), default);
        message.Subject.ShouldBe("催办 Bcc: all@example.gov.cn");
        message.Bcc.ShouldBeEmpty();
    }

    private static MailSettings Over(MailServer server) => new("127.0.0.1", server.Port, "noreply@gov.example", null, null, false, null);

    private static TestHouse House(MailSettings settings) => new(Engine.Sqlite, s => s.AddSingleton(settings));

    private static Task Send(TestHouse house, Letter letter) => house.Do("tests.send", async (_, doing) =>
    {
        await doing.Send(letter);
        return (Outcome<int>)1;
    });

    private static Task<int> Round(TestHouse house) => house.Services.GetRequiredService<OutboxRound>().Run(default);

    private static Task<OutboxMessage> Message(TestHouse house) =>
        house.Read(s => s.GetRequiredService<PlatformDb>().Set<OutboxMessage>().AsNoTracking().SingleAsync());

    /// <summary>RFC 2047, base64 words only.</summary>
    private static string Decoded(string header) => string.Concat(
        Regex.Matches(header, @"=\?utf-8\?B\?([^?]+)\?=").Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value))));

    private sealed class Later
    {
        public MailSettings Now { get; set; } = new(null, 587, "noreply@gov.example", null, null, true, null);
    }
}
