using KkrPortal.Data;
using Microsoft.AspNetCore.OutputCaching;
using Npgsql;

namespace KkrPortal.Web.Features.Operations;

/// <summary>Public answers are kept until something is released; then all of them go, on every node.</summary>
internal static class PublicCache
{
    public const string Policy = "public";

    /// <summary>For pages whose address is their path alone: what somebody hangs on behind the "?" makes no other page of it.</summary>
    public const string PathPolicy = "public-path";

    public const string Tag = "released";
    public const string Channel = "kkr_released";

    public static void Configure(OutputCacheOptions options)
    {
        options.AddPolicy(Policy, policy => Kept(policy).SetVaryByQuery("*"));
        options.AddPolicy(PathPolicy, policy => Kept(policy).SetVaryByQuery([]));
    }

    /// <summary>
    /// A page that others wait for is finished although its first reader has gone: readers of one page share one rendering, and would all
    /// get an error for it. Stands inside the output cache.
    /// </summary>
    public static void UseSharedRendering(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata is { } about && (about.GetMetadata<IOutputCachePolicy>() is not null || about.GetMetadata<OutputCacheAttribute>() is not null))
            context.RequestAborted = CancellationToken.None;
        return next(context);
    });

    private static OutputCachePolicyBuilder Kept(OutputCachePolicyBuilder policy) => policy
        .With(context => HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method))
        .Expire(TimeSpan.FromMinutes(10)).SetVaryByHeader("Accept-Encoding").Tag(Tag);
}

/// <summary>Listens for releases made by this or any other process on the same database.</summary>
internal sealed class ClearCacheOnRelease(Connections connections, IOutputCacheStore store, ILogger<ClearCacheOnRelease> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connections.Reader) { KeepAlive = 30, Pooling = false }.ConnectionString);
                await connection.OpenAsync(stoppingToken);
                await using (var listen = new NpgsqlCommand($"listen {PublicCache.Channel}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                // What was released while nobody listened is not known, so everything goes.
                await store.EvictByTagAsync(PublicCache.Tag, stoppingToken);
                connection.Notification += (_, _) => store.EvictByTagAsync(PublicCache.Tag, CancellationToken.None).AsTask().Wait(CancellationToken.None);
                while (true) await connection.WaitAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException && !stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("The database is not listening ({Reason}); trying again in two seconds", e.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
