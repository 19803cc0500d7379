using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;

namespace Mingtang.Foundation.Files;

internal static class FileMapping
{
    public static void Map(ModelBuilder model) => model.Entity<KeptFile>(file =>
    {
        file.ToTable("foundation_files").IsUnlogged();
        file.HasKey(f => f.Hash);
        file.Property(f => f.Hash).HasMaxLength(100);
        file.Property(f => f.MediaType).HasMaxLength(120);
    });
}
