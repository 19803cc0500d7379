using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mingtang.Foundation.Data;

/// <summary>Two people at the same moment: each had looked and found nothing against it, and the database let only one through.</summary>
internal static class Clash
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>A unique index, or a deadlock that the server broke by giving one of the two up.</summary>
    public static bool IsTwin(Exception failure) => failure.GetBaseException() switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => true,
        SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } => true,
        _ => false,
    };
}
