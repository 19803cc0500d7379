using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Printing;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Letters;

/// <summary>A letter on paper. Only here do full names take the place of their marks.</summary>
internal static class LetterPaper
{
    /// <summary>Whether printing it shows somebody's name.</summary>
    public static bool HoldsNames(RequestLetter letter) => letter.Addressee == LetterWords.Applicant || letter.Addressee.Contains('〖') || letter.Body.Contains('〖');

    /// <param name="annexes">Names of what goes with it.</param>
    public static byte[] Docx(RequestLetter letter, string agency, LetterNames names, IReadOnlyList<string>? annexes = null) => DocxPrinter.Print(
        new PrintedDocument(letter.Title,
        [
            // What the third party fills in and sends back is its own paper, not the agency's.
            new Block.Title(letter.Kind == LetterKind.ThirdPartyConfirmation ? letter.Title : $"{agency}\n{letter.Title}"),
            .. letter.Number.Length > 0 && letter.Kind != LetterKind.ThirdPartyConfirmation ? [new Block.Subtitle(letter.Number)] : Array.Empty<Block>(),
            new Block.Text($"{names.Reveal(letter.Addressee == LetterWords.Applicant ? LetterWords.ApplicantMark : letter.Addressee)}：", Indented: false),
            .. names.Reveal(letter.Body).Split('\n').Select(line => (Block)new Block.Text(line)),
            .. Annexes(annexes ?? []),
            .. letter.Kind == LetterKind.ThirdPartyConfirmation ? [] : new Block[] { new Block.Signature([agency], letter.IssuedOn ?? ChinaTime.DayOf(letter.MadeAt)) },
        ]),
        PageLayout.Official);

    /// <summary>申请登记表: what was asked and by whom, for the file.</summary>
    public static byte[] Sheet(InformationRequest request, Applicant applicant, string agency)
    {
        PrintedRow Row(string name, string? words) => new(new PrintedCell(name) { Bold = true }, words ?? "");
        var table = new PrintedTable([new(9), new(30)], [],
        [
            Row("登记号", request.Number),
            Row("受理机关", agency),
            Row("申请人类别", KindOf(request.ApplicantKind)),
            Row("姓名或者名称", applicant.Name),
            Row("身份证明", $"{applicant.Identity?.Title()} {applicant.IdentityNumber}"),
            Row("法定代表人或者负责人", applicant.Representative),
            Row("联系方式", string.Join('\n', new[] { applicant.Phone, applicant.Email, applicant.Address }.Where(words => !string.IsNullOrWhiteSpace(words)))),
            Row("提交渠道", request.Channel.Title()),
            Row("到达日期", $"{request.ArrivedOn:yyyy-MM-dd}"),
            Row("收到申请之日", $"{request.ReceivedOn:yyyy-MM-dd}"),
            Row("所需信息", request.Description),
            Row("提供方式、获取方式", $"{request.Form.Title()}，{request.Way.Title()}"),
            Row("承办人", request.HandlerName),
            Row("办理结果", request.Reply is { } reply ? $"{ReplyRow.Of(reply).Label}（{request.RepliedOn:yyyy-MM-dd}）" : ""),
        ]);
        return DocxPrinter.Print(new PrintedDocument("政府信息公开申请登记表", new Block.Title("政府信息公开申请登记表"), table), PageLayout.A4);
    }

    /// <summary>附件 (GB/T 9704 7.3.4): one without a number, several numbered.</summary>
    private static IEnumerable<Block> Annexes(IReadOnlyList<string> names) => names.Select((name, index) =>
        (Block)new Block.Text($"{(index == 0 ? "附件：" : "　　　")}{(names.Count > 1 ? $"{index + 1}．" : "")}{Path.GetFileNameWithoutExtension(name)}"));

    private static string KindOf(ApplicantKind kind) => kind == ApplicantKind.NaturalPerson ? kind.Label : $"法人或其他组织（{kind.Label}）";
}
