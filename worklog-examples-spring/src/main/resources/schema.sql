create schema if not exists worklog;
