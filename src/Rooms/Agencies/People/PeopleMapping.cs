using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;

namespace Mingtang.Agencies.People;

internal static class PeopleMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("agencies_people");
            person.HasKey(p => p.Id);
            person.Ignore(p => p.IsSuspended);
            person.Property(p => p.Name).HasMaxLength(80);
            person.Property(p => p.LoginName).HasMaxLength(40);
            person.Property(p => p.Email).HasMaxLength(120).IsPersonal();
            person.Property(p => p.Phone).HasMaxLength(20).IsPersonal();
            person.Property(p => p.SuspendedWhy).HasMaxLength(300);
            person.Property(p => p.Revision).IsConcurrencyToken();
            person.HasIndex(p => p.LoginName).IsUnique();
        });
        model.Entity<Post>(post =>
        {
            post.ToTable("agencies_posts");
            post.HasKey(p => p.Id);
            post.Property(p => p.Title).HasMaxLength(60);
            post.HasIndex(p => p.PersonId);
            post.HasIndex(p => p.UnitId);
        });
    }
}
