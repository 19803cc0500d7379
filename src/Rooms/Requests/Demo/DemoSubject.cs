using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Demo;

/// <summary>What is asked of whom in the demo, and by whom: names and numbers nobody has.</summary>
internal sealed record DemoSubject(string Unit, string Title, string Description)
{
    private static readonly string[] People =
        ["丁一苇", "尤可嘉", "卞秋实", "支明川", "方若谷", "尹清和", "毛思远", "左丘明达", "田见青", "史安澜", "白石桥", "印山川", "司空朗", "邢小满", "吉春和", "巫雨眠", "谷雨生", "麦香农", "花映水", "车同轨"];

    private static readonly (ApplicantKind Kind, string Name)[] Organisations =
    [
        (ApplicantKind.Enterprise, "云间竹里装饰工程有限公司"), (ApplicantKind.Enterprise, "鹤泉渔歌餐饮有限公司"), (ApplicantKind.ResearchInstitution, "江南水乡治理研究所"),
        (ApplicantKind.PublicBenefitOrganisation, "云间绿岸环境保护中心"), (ApplicantKind.LegalServiceInstitution, "上海砚池律师事务所"), (ApplicantKind.OtherOrganisation, "竹苑二村业主委员会"),
    ];

    public static IReadOnlyList<DemoSubject> All()
    {
        using var stream = typeof(DemoSubject).Assembly.GetManifestResourceStream("Mingtang.Requests.subjects.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|')).Select(cells => new DemoSubject(cells[0], cells[1], cells[2]))];
    }

    /// <summary>Two of three are people; the numbers fail their own check digit.</summary>
    public static Applicant Asking(int number)
    {
        if (number % 3 == 2)
        {
            var (kind, name) = Organisations[number / 3 % Organisations.Length];
            return new(kind, name) { Identity = IdentityKind.UnifiedCode, IdentityNumber = $"X1310000DEMO{number % 6:000000}", Representative = People[number % People.Length], Phone = $"021-5551-{number % 6:0000}", Email = $"office{number % 6}@applicant.example", Address = "上海市云间区雁湖大道100号" };
        }
        var who = number * 7 % People.Length;
        return new(ApplicantKind.NaturalPerson, People[who]) { Identity = IdentityKind.IdentityCard, IdentityNumber = $"31019919850101{who:0000}", Phone = $"1990000{who:0000}", Email = $"resident{who}@applicant.example", Address = $"上海市云间区竹苑路{10 + who}号" };
    }
}
