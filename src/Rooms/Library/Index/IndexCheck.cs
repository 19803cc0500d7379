using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Operations;

namespace Mingtang.Library.Index;

/// <summary>
/// Whether the index on disk, after following the log as a start does, holds exactly what the rooms publish. A running server holds its
/// index; so a copy is looked at.
/// </summary>
internal sealed class IndexCheck(HouseSettings house, IServiceScopeFactory scopes) : IChecks
{
    private const int Named = 5, Tries = 4;

    public string Name => "检索索引";

    public async Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop)
    {
        var root = IndexFolder.Root(house.DataFolder);
        var nodes = Directory.Exists(root) ? Directory.GetDirectories(root, "node-*").Order(StringComparer.Ordinal).ToList() : [];
        var findings = new List<CheckFinding>();
        foreach (var node in nodes)
            findings.AddRange(await Check(node, stop));
        return nodes.Count == 0 ? [CheckFinding.Warning("检索索引尚未建立，首次检索或启动服务时自动建立。")] : findings;
    }

    private async Task<IReadOnlyList<CheckFinding>> Check(string node, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (IndexFolder.Generations(node) is not [var newest, ..])
                return [CheckFinding.Warning($"{Path.GetFileName(node)} 没有建成的检索索引，启动服务时自动建立。")];
            var copy = Directory.CreateTempSubdirectory("mt-index-check-").FullName;
            try
            {
                Copy(newest, copy);
                return await Compare(newest, copy, stop);
            }
            // Tidied away while it was copied.
            catch (FileNotFoundException) when (attempt < Tries)
            {
                continue;
            }
            finally
            {
                Directory.Delete(copy, recursive: true);
            }
        }
    }

    private async Task<IReadOnlyList<CheckFinding>> Compare(string original, string copy, CancellationToken stop)
    {
        using var open = OpenIndex.Open(copy, out var why);
        if (open is null)
            return [CheckFinding.Wrong($"检索索引 {original} 损坏（{why}），启动服务时自动重建。")];
        if (open.Index.Check() is { } damage)
            return [CheckFinding.Wrong($"检索索引 {original} 损坏（{damage}），启动服务时自动重建。")];
        await using var scope = scopes.CreateAsyncScope();
        if (!await open.Fits(scope.ServiceProvider, stop))
            return [CheckFinding.Warning($"检索索引 {original} 属于另一个数据库，启动服务时自动重建。")];
        // What is in force follows the day: an index of another day is compared as of its own.
        await open.CatchUp(scopes, open.Note.Day, stop);
        var wrong = await open.Settle(scopes, await open.Suspects(scopes, open.Note.Day, stop), open.Note.Day, mend: false, stop);
        return wrong.Count == 0 ? [] : [CheckFinding.Wrong($"检索索引与数据有 {wrong.Count} 件不一致，如 {string.Join('、', wrong.Take(Named))}；请删除 {Path.GetDirectoryName(original)}，启动时自动重建。")];
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from).Where(file => Path.GetFileName(file) != "hold"))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
