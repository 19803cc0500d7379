using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Funds;
using Mingtang.Agencies.Hearings;
using Mingtang.Agencies.Staffing;
using Mingtang.Agencies.Studies;
using Mingtang.Agencies.Trainings;
using Mingtang.Foundation.Data;

namespace Mingtang.Agencies;

/// <summary>The records the plans ask for: training, study, hearings, staffing, funds.</summary>
internal static class RecordsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Training>(training =>
        {
            training.ToTable("agencies_trainings");
            training.HasKey(t => t.Id);
            training.Ignore(t => t.File);
            training.Property(t => t.Subject).HasMaxLength(200);
            training.Property(t => t.Regulations).HasMaxLength(500);
            training.Property(t => t.Note).HasMaxLength(1000);
            training.Property(t => t.FileHash).HasMaxLength(100);
            training.Property(t => t.FileName).HasMaxLength(200);
            training.Property(t => t.FileType).HasMaxLength(120);
            training.Property(t => t.EnteredByName).HasMaxLength(80);
            training.Property(t => t.WithdrawnWhy).HasMaxLength(300);
            training.HasIndex(t => t.HeldOn);
            training.HasMany(t => t.Attendances).WithOne().HasForeignKey(a => a.TrainingId);
        });
        model.Entity<Attendance>(attendance =>
        {
            attendance.ToTable("agencies_attendances");
            attendance.HasKey(a => a.Id);
            attendance.Property(a => a.Id).ValueGeneratedNever();
        });
        model.Entity<Hearing>(hearing =>
        {
            hearing.ToTable("agencies_hearings");
            hearing.HasKey(h => h.Id);
            hearing.Ignore(h => h.File);
            hearing.Property(h => h.HeadName).HasMaxLength(80);
            hearing.Property(h => h.HeadTitle).HasMaxLength(60);
            hearing.Property(h => h.Minutes).HasMaxLength(20000);
            hearing.Property(h => h.FileHash).HasMaxLength(100);
            hearing.Property(h => h.FileName).HasMaxLength(200);
            hearing.Property(h => h.FileType).HasMaxLength(120);
            hearing.Property(h => h.EnteredByName).HasMaxLength(80);
            hearing.Property(h => h.WithdrawnWhy).HasMaxLength(300);
            hearing.HasIndex(h => new { h.UnitId, h.HeldOn });
        });
        model.Entity<Study>(study =>
        {
            study.ToTable("agencies_studies");
            study.Property(s => s.Title).HasMaxLength(200);
            study.Property(s => s.Source).HasMaxLength(300);
            study.Property(s => s.Text).HasMaxLength(20000);
            study.Property(s => s.Questions).AsJson();
            study.Property(s => s.IssuedByName).HasMaxLength(80);
        });
        model.Entity<StudyAttempt>(attempt =>
        {
            attempt.ToTable("agencies_study_attempts");
            attempt.HasIndex(a => a.StudyId);
            attempt.HasIndex(a => a.PersonId);
        });
        model.Entity<StaffNaming>(naming =>
        {
            naming.ToTable("agencies_staff_namings");
            naming.HasKey(n => n.Id);
            naming.HasIndex(n => n.UnitId);
        });
        model.Entity<WorkFund>(fund =>
        {
            fund.ToTable("agencies_funds");
            fund.HasKey(f => f.Id);
            fund.Property(f => f.Amount).HasPrecision(14, 2);
            fund.Property(f => f.DocumentTitle).HasMaxLength(200);
            fund.Property(f => f.DocumentUrl).HasMaxLength(500);
            fund.Property(f => f.EnteredByName).HasMaxLength(80);
            fund.HasIndex(f => new { f.UnitId, f.Year }).IsUnique();
        });
        model.Entity<MustKnowListing>(listing =>
        {
            listing.ToTable("agencies_must_know");
            listing.HasKey(l => l.Id);
            listing.Property(l => l.Regulations).HasMaxLength(500);
            listing.Property(l => l.DocumentTitle).HasMaxLength(200);
            listing.Property(l => l.DocumentUrl).HasMaxLength(500);
            listing.Property(l => l.EnteredByName).HasMaxLength(80);
            listing.HasIndex(l => l.ListedOn);
        });
    }
}
