using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;

namespace Mingtang.Agencies.Accounts;

internal static class AccountsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("agencies_accounts").IsUnlogged();
            account.HasKey(a => a.Id);
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.LoginName).HasMaxLength(40);
            account.Property(a => a.NormalizedLogin).HasMaxLength(40);
            account.Property(a => a.PasswordHash).HasMaxLength(200);
            account.Property(a => a.SecurityStamp).HasMaxLength(60);
            account.Property(a => a.SealedAuthenticatorKey).HasMaxLength(200);
            // A code or a failure counted twice at the same moment must not pass unseen.
            account.Property(a => a.LastCodeStep).IsConcurrencyToken();
            account.Property(a => a.Failures).IsConcurrencyToken();
            account.HasIndex(a => a.NormalizedLogin).IsUnique();
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("agencies_recovery_codes").IsUnlogged();
            code.HasKey(c => c.Id);
            code.Property(c => c.Digest).HasMaxLength(100);
            code.Property(c => c.UsedAt).IsConcurrencyToken();
            code.HasIndex(c => c.PersonId);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("agencies_sessions").IsUnlogged();
            session.HasKey(s => s.Id);
            session.Property(s => s.KeyDigest).HasMaxLength(100);
            session.Property(s => s.EndedWhy).HasMaxLength(100);
            session.Property(s => s.Device).HasMaxLength(80);
            session.Property(s => s.Address).HasMaxLength(60);
            session.HasIndex(s => s.KeyDigest).IsUnique();
            session.HasIndex(s => s.PersonId);
        });
    }
}
