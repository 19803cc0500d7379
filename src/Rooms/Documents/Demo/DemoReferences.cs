using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Importing;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Demo;

/// <summary>Rules of a city that does not exist, for the documents of 云间区 to quote: one equal to its official text, one older, one replaced on file.</summary>
internal sealed class DemoReferences(ActBook acts, PlatformDb db, ReferenceTexts references, CompareWithOfficial compare)
{
    /// <summary>Their ids by title, as the documents quote them.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> Fill(UnitRef district, CancellationToken stop)
    {
        _ = (await acts.Do<int>("documents.import", Actor.Platform, async doing =>
        {
            List<ReadFile> files = [.. Texts()];
            await references.Add(doing, files, district, stop);
            doing.About("documents.import", "demo", $"导入参考文本{files.Count}件");
            return files.Count;
        }, stop)).Value;
        return await db.Set<Document>().AsNoTracking().Where(d => d.Kind == DocumentKind.Reference).ToDictionaryAsync(d => d.Title, d => d.Id, stop);
    }

    public async Task Compare(IReadOnlyDictionary<string, Guid> byTitle, CurrentPerson clerk, DemoClock time, CancellationToken stop)
    {
        time.Set(ChinaTime.StartOf(new(2026, 9, 16)).AddHours(10));
        _ = (await references.RelateVersions(stop));
        _ = (await compare.Do(byTitle["云海市住宅小区公共收益公示规则"], new("https://www.yunhai.example/rules/12", new(2023, 7, 1), "逐条核对，与正式版本一致"), clerk, stop)).Value;
        _ = (await compare.Do(byTitle["云海市公共停车信息公开办法"], new("https://www.yunhai.example/rules/31", new(2026, 5, 1), "正式版本今年修正，第三条增加了充电车位"), clerk, stop)).Value;
    }

    private static IEnumerable<ReadFile> Texts()
    {
        string[]? head = null;
        List<string> lines = [];
        foreach (var line in DemoPolicies.Lines("references").Append("|"))
        {
            if (!line.Contains('|', StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            if (head is not null)
                yield return Text(head, lines);
            (head, lines) = (line.Split('|'), []);
        }
    }

    private static ReadFile Text(string[] head, List<string> lines) => ReadFile.Of(
        new($"{head[2]}.md")
        {
            Title = head[2],
            Category = "规章",
            Issuer = head[3],
            IssuedOn = DateOnly.Parse(head[0]),
            EffectiveOn = DateOnly.Parse(head[1]),
            VersionOf = head[4].Length > 0 ? head[4] : null,
        },
        Encoding.UTF8.GetBytes(string.Join("\n\n", lines)));
}
