using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Operations;

namespace Mingtang.Foundation.Files;

/// <summary>Every file the database knows is there and is what it was; what no row knows is counted.</summary>
internal sealed class FilesCheck(PlatformDb db, IFileStore store, ICryptography cryptography) : IChecks
{
    public string Name => "文件";

    public async Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop)
    {
        var findings = new List<CheckFinding>();
        var known = await db.Set<KeptFile>().AsNoTracking().OrderBy(f => f.KeptAt).ToListAsync(stop);
        foreach (var file in known)
            if (await Against(file, stop) is { } finding)
                findings.Add(finding);
        var hashes = known.Select(f => f.Hash).ToHashSet();
        var strays = 0;
        await foreach (var hash in store.All(stop))
            strays += hashes.Contains(hash) ? 0 : 1;
        if (strays > 0)
            findings.Add(CheckFinding.Warning($"文件库中有 {strays} 个文件没有登记（上传后未提交，或登记被删除）。"));
        return findings;
    }

    private async Task<CheckFinding?> Against(KeptFile file, CancellationToken stop)
    {
        await using var content = await store.Open(file.Hash, stop);
        if (content is null)
            return CheckFinding.Wrong($"文件 {file.Hash} 丢失（{file.MediaType}，{file.Size} 字节）。");
        if (content.Length != file.Size || !await cryptography.Holds(file.Hash, content, stop))
            return CheckFinding.Wrong($"文件 {file.Hash} 的内容被改动或损坏。");
        return null;
    }
}
