kill
