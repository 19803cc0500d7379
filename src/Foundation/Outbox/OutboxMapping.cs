using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;

namespace Mingtang.Foundation.Outbox;

internal static class OutboxMapping
{
    public static void Map(ModelBuilder model) => model.Entity<OutboxMessage>(message =>
    {
        message.ToTable("foundation_outbox").IsUnlogged();
        message.HasKey(m => m.Id);
        message.Property(m => m.Kind).HasMaxLength(60);
        message.Property(m => m.DedupKey).HasMaxLength(200);
        message.HasIndex(m => m.DedupKey).IsUnique();
        message.HasIndex(m => new { m.State, m.NotBefore });
    });
}
