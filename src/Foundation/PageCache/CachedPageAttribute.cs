namespace Mingtang.Foundation.PageCache;

/// <summary>
/// On a public page (or endpoint metadata) that reads the same for every visitor: it is kept in memory until something public changes, the day
/// ends in Beijing, or a minute has passed. Such a page carries no form and shows nothing of the person; people signed in never get a kept one.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CachedPageAttribute : Attribute;
